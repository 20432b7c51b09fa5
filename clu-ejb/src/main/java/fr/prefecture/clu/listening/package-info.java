/**
 * Listening to users: satisfaction surveys and what they say, surveys among the staff, mystery
 * calls and e-mails, opinions published elsewhere, complaints and suggestions, incidents, and what
 * was done with all of it.
 *
 * <ul>
 *   <li>ECO-80 Who types or publishes a free text is warned of the words that tell of health,
 *       nationality, origin or religion: whole words, without case and accents, plurals and
 *       feminines too. DOMAIN §7.1
 *   <li>ECO-81 A complaint, a suggestion or a report about accessibility has a day of reception
 *       that is not to come, a channel, a main reason, perhaps a second one, and a text of 5,000
 *       characters at most; it has no field for who made it.
 *   <li>ECO-82 It has a number in the year of its reception, without a gap; sent twice, it is kept
 *       once.
 *   <li>ECO-83 A text in which words of health or nationality, an e-mail address or a telephone
 *       number are found is kept only when somebody says that they are indispensable.
 *   <li>ECO-84 An answer is due so many working days after the reception, for a report about
 *       accessibility so many calendar days; the days are counted from the day after. Who reports
 *       an obstacle always awaits an answer. DOMAIN §1.4
 *   <li>ECO-85 Time limits hold from a day on, each with its source and whether it was checked;
 *       days that were promised before stay.
 *   <li>ECO-86 It is to answer, late, answered in time or too late, without an answer awaited, or
 *       closed.
 *   <li>ECO-87 What was answered is the day, the channel, and a template or a few words; not before
 *       the reception, nor on a day to come.
 *   <li>ECO-88 What awaits an answer is closed with it, or with the reason why there is none.
 *   <li>ECO-89 It is corrected over the version that was shown, until it is closed; by an agent
 *       only when it is the agent's own and nobody has answered.
 *   <li>ECO-90 An agent sees the complaints that the agent typed.
 *   <li>ECO-91 Reasons are withdrawn, never deleted: they stay where they were given.
 *   <li>ECO-92 Only a text that was redacted may be read by all, without any of the words of
 *       ECO-83; it is void as soon as the original changes.
 *   <li>ECO-93 The words of a complaint are erased so many months after it was closed; what is
 *       counted stays.
 *   <li>ECO-94 It becomes one action, however often that is asked for.
 *   <li>ECO-95 Late answers, and those due within three days, are brought to attention.
 *   <li>ECO-96 Answered in time: answered on the last day at the latest, out of those that await an
 *       answer and are answered or over; each counts in the month of its last day.
 *   <li>ECO-97 Complaints count in the month of their reception, incidents in that of their day;
 *       nothing is said of months before the first one.
 *   <li>ECO-98 An incident is a day that is not to come, a channel, a kind, perhaps a service, and a
 *       measure, all from lists: nothing about a person.
 * </ul>
 */
package fr.prefecture.clu.listening;
