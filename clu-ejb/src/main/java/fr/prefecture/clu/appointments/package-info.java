/**
 * The appointments at the desks: how many slots were offered, booked, honoured or lost, how that
 * might change, and the case for a national reminder. Sums only, never a person.
 *
 * <ul>
 *   <li>RDV-1 What is counted is a desk's day, whole or by hour, never both: a day that is known
 *       one way is refused the other way. Services and desks are data.
 *   <li>RDV-2 A count is a whole number, zero or more. « N/C », a formula and a part of a number
 *       are refused, each with its column; late, cancelled in time and exceptions may be left out,
 *       and are then none.
 *   <li>RDV-3 Honoured, cancelled in time and not honoured are no more than booked; late is among
 *       honoured; booked is no more than offered unless the desk was overbooked on purpose. What
 *       remains of booked has an unknown outcome.
 *   <li>RDV-4 A day to come is refused.
 *   <li>RDV-5 A day that is known is corrected, with its history, and never counted twice: an
 *       import that says otherwise of it is refused, and so is a correction of what somebody else
 *       has changed since.
 *   <li>RDV-6 The no-show rate is the appointments not honoured out of those honoured or not
 *       honoured: neither those cancelled in time nor those of unknown outcome. It has its number
 *       of cases and its interval; under 30 cases there is no rate.
 *   <li>RDV-7 The lead time goes from booking to appointment, in days: its mean over the
 *       appointments that say it, and four classes, each with its own no-show rate.
 *   <li>RDV-8 A simulation says its assumptions and its seed, gives ranges that hold nine draws in
 *       ten, and the same figures for the same question; under 30 cases there is none.
 *   <li>RDV-9 A reminder the day before takes away an assumed share of what is not honoured.
 *   <li>RDV-10 Overbooking gives lost slots to others, and keeps people waiting when more come than
 *       there are slots.
 *   <li>RDV-11 A waiting list fills an assumed share of the slots that were cancelled in time.
 *   <li>RDV-12 Who missed an appointment waits before a new attempt, six weeks today: those who
 *       wait are as many as leave in that time; a shorter wait may deter less.
 *   <li>RDV-13 An import that is undone takes back the days that it brought, but for those that
 *       were corrected since.
 *   <li>RDV-14 The note to the ministry is made from these figures alone: facts with their number
 *       of cases and interval, the simulation's range with its assumptions, and the request.
 *   <li>RDV-15 The home page and the slides show the no-show rate of a month, all services
 *       together; under 30 cases it is not available.
 *   <li>RDV-16 Desks are found by their names and services.
 *   <li>RDV-17 The coverage of a month is, for each service from its first day until eight weeks
 *       after its last one, the days of which its counts are known, of the worked days that fall on
 *       a weekday on which it received during the year; a rate of a part of them is not judged. A
 *       day on which nobody was received is told by zeros.
 * </ul>
 */
package fr.prefecture.clu.appointments;
