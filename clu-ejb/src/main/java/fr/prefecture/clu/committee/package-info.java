/**
 * The users' committee (comité local des usagers): who sits in it, its meetings, what is said and
 * decided there.
 *
 * <ul>
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
