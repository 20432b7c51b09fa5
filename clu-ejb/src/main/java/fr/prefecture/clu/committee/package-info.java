/**
 * The users' committee: who sits in it, its meetings, what was said there and what was promised.
 *
 * <ul>
 *   <li>COM-1 A meeting has a title and a date, which may be vague (« en 2022 ») until members are
 *       called.
 *   <li>COM-2 A meeting is prepared, convened, held, its minutes submitted, signed, distributed: in
 *       this order, none of them left out, each only when what it needs is there.
 *   <li>COM-3 What the record holds may change until it is submitted, and again when it is given
 *       back; a signed record never changes, a correction is a dated erratum.
 *   <li>COM-4 The secretary general signs, or gives the minutes back with a remark.
 *   <li>COM-5 An agenda is a numbered list without gaps; a point that is taken off keeps what was
 *       typed in it, and can be put back.
 *   <li>COM-6 A point bears up to ten subjects, in lower case, by which it is found across
 *       meetings.
 *   <li>COM-7 Member, invitee, participant and recipient are four sets; the names stay those of the
 *       day.
 *   <li>COM-8 The last answer to a convocation holds, however it came; a representative is named.
 *   <li>COM-9 At the meeting each person is present, excused or absent; a body of which nobody was
 *       either present or excused is shown.
 * </ul>
 */
package fr.prefecture.clu.committee;
