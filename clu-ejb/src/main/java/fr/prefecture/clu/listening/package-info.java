/**
 * Listening to users: satisfaction surveys and what they say, surveys among the staff, mystery
 * calls and e-mails, opinions published elsewhere, complaints and suggestions, incidents, and what
 * was done with all of it.
 *
 * <ul>
 *   <li>ECO-60 A mystery survey has a title, a medium, a partner, a window of days and opening
 *       hours with at least one half-hour. A partner tests our services, or we test the partner's,
 *       which only comes from an order of theirs.
 *   <li>ECO-61 It is in preparation, drawn, under way from the first contact made on, or closed;
 *       closed, nothing of it changes until it is reopened.
 *   <li>ECO-62 It begins with the grid that ships for its medium, whose thresholds nobody has
 *       confirmed. Services, scenarios and grid change until contacts are drawn, or again once the
 *       draw is taken back.
 *   <li>ECO-63 A criterion has a weight above 0 and marks from 0 to its best one; it may be left
 *       out of a contact, as not applicable, only where it says so.
 *   <li>ECO-64 Contacts are drawn on business days, one at most in each half-hour of the opening
 *       hours, once there are services, scenarios and criteria.
 *   <li>ECO-65 Each service gets as equal a share as possible, and each of its scenarios comes in
 *       turn; contacts that stay count in the shares.
 *   <li>ECO-66 The same seed draws the same contacts for ever: chance comes from {@link
 *       java.util.Random}, whose numbers are specified.
 *   <li>ECO-67 A second draw asks for confirmation; the former seed stays in the history, the
 *       contacts of which something is told stay too, and no code is given twice.
 *   <li>ECO-68 A contact says its day, in the window and not to come, what became of it, and a mark
 *       or « sans objet » for each criterion; a draft may leave things open and counts for nothing.
 *       Nobody writes over what they have not seen.
 *   <li>ECO-69 No agent is named: a remark has 1,000 characters at most, and one that looks as if
 *       it named somebody is kept only when somebody confirms that it names no agent.
 *   <li>ECO-70 The score is the sum of weight × mark ÷ best mark over the sum of the weights, of
 *       what applies; over several contacts, both sums are added up first.
 *   <li>ECO-71 When nobody answers, or only a machine, what measures reachability counts 0 and all
 *       else is « sans objet ».
 *   <li>ECO-72 The score of the survey comes with the number of its contacts; under 30 contacts, a
 *       service, a criterion or a commitment is told in points and not in per cent.
 *   <li>ECO-73 What is published names no agent, gives no remark a day, an hour or a service, and
 *       rounds times to the half-hour.
 *   <li>ECO-74 An order has the survey, its services, scenarios and grid, and the contacts to be
 *       made, without any result; it becomes a survey of the partner's services, and a changed one
 *       replaces what nothing is told of.
 *   <li>ECO-75 A return has the contacts that were made, with their marks; it is read into the
 *       survey that its identifier names.
 *   <li>ECO-76 What a file would change is seen before it is confirmed; the same file twice changes
 *       nothing. One that is refused writes nothing, and says where and what to do: 10 MB or more,
 *       cut off, of another format, version or survey, with a contact or a criterion that is
 *       unknown, a mark that is too high, or a day outside the window.
 *   <li>ECO-77 A corrected return replaces the contacts that it names, with what they said in the
 *       history, unless the survey is closed.
 *   <li>ECO-78 A criterion on which our services were tested becomes one action.
 *   <li>ECO-79 The mystery score of a month is that of the contacts made in it with our services,
 *       drafts left out; the weights of several months add up.
 * </ul>
 */
package fr.prefecture.clu.listening;
