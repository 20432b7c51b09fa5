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
 *   <li>COM-10 A step that is not possible yet names all that is missing at once; a step taken
 *       twice is taken once.
 *   <li>COM-11 The previous meeting is the model of the next one: its agenda, chair and place, and
 *       those who sit today. An agenda is proposed the standing points that it lacks; a point may
 *       go over to the next meeting.
 *   <li>COM-12 Ten months without a meeting, minutes that are not submitted two weeks after theirs,
 *       and a record that waits for its signature are brought to attention.
 *   <li>COM-13 A step may be noted after its day, which is never to come: the convocation is not
 *       after the meeting, the signature not before it, the sending not before the signature.
 *   <li>COM-14 An organisation sits in one college, under a name that no other has (case, accents
 *       and signs do not count), with one to twenty seats; it is archived when nobody sits for it.
 *   <li>COM-15 A seat has one titular and one substitute at a time.
 *   <li>COM-16 A person sits once at a time in an organisation.
 *   <li>COM-17 A mandate does not end before it begins; it holds on its first and on its last day,
 *       and without a last day until one is set. A renewed mandate ends later than before.
 *   <li>COM-18 Whoever prefers e-mail has an address; addresses and telephone numbers are
 *       plausible.
 *   <li>COM-19 What is kept is the arrangement that a member asks for, from a closed list, never
 *       the disability.
 *   <li>COM-20 When a member is archived, all that serves to write to them is removed; the name
 *       stays for the signed minutes (RGPD).
 *   <li>COM-21 A college without anybody sitting, a mandate that ends within sixty days and one
 *       that has ended are brought to attention, unless somebody follows on the seat.
 *   <li>COM-22 An import adds what is not known yet, and organisations that are not; undone, it
 *       takes back exactly that, but who was corrected, renewed, archived or called to a meeting
 *       since, and an organisation that was, or for which others sit.
 *   <li>COM-23 A member is not yet an invitee, a participant or a recipient: whoever sits on a day
 *       is proposed, a meeting decides.
 *   <li>COM-24 Under each theme the minutes are a list of lines: facts, questions with their
 *       answers, proposals, opinions, suggestions, decisions; each is plain text of 20,000
 *       characters at most.
 *   <li>COM-25 Nobody writes over a text that they have not seen: the other's comes back instead.
 *   <li>COM-26 A line has a key from where it is typed, and each sending its number: what comes
 *       twice, or late, is once.
 *   <li>COM-27 A line that is taken off can be put back, and what is typed in a theme that somebody
 *       took off is kept with it.
 *   <li>COM-28 An opinion names the bodies that gave it, and may be adverse.
 *   <li>COM-29 A decision names a service and a date, exact or vague, as soon as they are known.
 *   <li>COM-30 Who types where is shown to those who type beside them, from any node.
 *   <li>COM-31 A correction of a signed record is an erratum, dated, beside the record.
 *   <li>COM-32 When the record is signed each decision becomes an action, once; by hand before,
 *       too.
 *   <li>COM-33 What was said of a subject is found across meetings, oldest first, by tag and by
 *       words whatever their case and accents.
 *   <li>COM-34 Every paper of a meeting is made from its record when it is asked for; what is not
 *       known yet is said so, and what a paper cannot do without is named when it is refused.
 *   <li>COM-35 A convocation names the last day for answers: a worked day, a week before the
 *       meeting, or just before it when the convocation is later than that.
 *   <li>COM-36 Observations on the minutes are received until a day that is set before they are
 *       sent, printed with its weekday: 15 days after the meeting are proposed, and it is not
 *       before the signature. What members have been told does not change.
 *   <li>COM-37 What is not signed says « Projet ». The minutes name the chair, those present and
 *       those excused, and nobody as absent.
 *   <li>COM-38 Only minutes that are signed are published, with the files that are chosen, and not
 *       before their signature; the update of the website is declared once.
 *   <li>COM-39 Whoever receives the minutes stands once in the letter and in the list of
 *       recipients, in one of three groups. The sheet to sign holds names and bodies alone, by
 *       college, and room for those who were not called.
 *   <li>COM-40 What is sent to the people beside a meeting is prepared, shown for each and tried
 *       before it leaves, and not before all that it needs is there. The text of an e-mail alone
 *       says everything; what is enclosed has the format that each person asked for.
 *   <li>COM-41 A sending leaves once, under its number, as it is typed when it is sent: the first
 *       convocation convenes the meeting, the minutes distribute it. Its subject is one line. What
 *       somebody else prepared meanwhile is shown before it is replaced, and what is typed beside
 *       what has left is refused.
 *   <li>COM-42 Whoever prefers post gets each news as a letter, noted as posted by who posts it. An
 *       e-mail that was refused leaves again to a corrected address, which the member's record may
 *       get, too.
 *   <li>COM-43 Calendars know a meeting by one name for ever, and by a number that rises with each
 *       change of which members are told. A change of day, hour or place since they were is shown.
 *   <li>COM-44 A meeting is called off before it is held, with a reason; its record stays, nothing
 *       alerts of it, and it can be reinstated until members have been told.
 *   <li>COM-45 A reminder goes to those who were chosen and have not answered; three days before
 *       the answers' closing date one is proposed.
 *   <li>COM-46 The slides of a meeting tell what was promised and what became of it, and the
 *       figures of the months since the previous meeting (twelve without one, two years at most),
 *       each with its target, its source and its last day; a month without data is no zero. What
 *       nobody knows yet is left to be completed by hand, and marked so.
 *   <li>COM-47 A slide holds what can be read on it; what is longer goes on on the next one, of
 *       which there are as few as needed.
 *   <li>COM-48 An answer that comes by e-mail is noted by somebody who has read it: what its words
 *       or a calendar seem to say is a proposal, shown with these words.
 *   <li>COM-49 What was received about a meeting is kept for six months after it, a month at least.
 * </ul>
 */
package fr.prefecture.clu.committee;
