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
 *   <li>COM-20 An organisation sits in one college, under a name that no other has (case, accents
 *       and signs do not count), with one to twenty seats; it is archived when nobody sits for it.
 *   <li>COM-21 A seat has one titular and one substitute at a time.
 *   <li>COM-22 A person sits once at a time in an organisation.
 *   <li>COM-23 A mandate does not end before it begins; it holds on its first and on its last day,
 *       and without a last day until one is set. A renewed mandate ends later than before.
 *   <li>COM-24 Whoever prefers e-mail has an address; addresses and telephone numbers are
 *       plausible.
 *   <li>COM-25 What is kept is the arrangement that a member asks for, from a closed list, never
 *       the disability.
 *   <li>COM-26 When a member is archived, all that serves to write to them is removed; the name
 *       stays for the signed minutes (RGPD).
 *   <li>COM-27 A college without anybody sitting, a mandate that ends within sixty days and one
 *       that has ended are brought to attention, unless somebody follows on the seat.
 *   <li>COM-28 An import adds what is not known yet, and organisations that are not; undone, it
 *       takes back exactly that, but an organisation for which others sit since.
 *   <li>COM-29 A member is not yet an invitee, a participant or a recipient: whoever sits on a day
 *       is proposed, a meeting decides.
 * </ul>
 */
package fr.prefecture.clu.committee;
