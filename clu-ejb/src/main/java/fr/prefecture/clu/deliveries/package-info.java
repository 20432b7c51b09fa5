/**
 * Deliveries: which sources of figures are awaited, until when, and which of their days are lost.
 *
 * <ul>
 *   <li>DEL-1 What delivers is a switchboard, a site, or a title that the CERT examines for a
 *       territory; it is known by its kind and its name.
 *   <li>DEL-2 A source ends from a day on, which comes after the last one that it has delivered.
 *       From then on nothing is expected of it, and its last days wait for nothing any more. One
 *       that has ended is reopened before it ends otherwise.
 *   <li>DEL-3 Its successor, if there is one, is another source of its kind, which has not ended by
 *       that day.
 *   <li>DEL-4 A source that is reopened is awaited as if it had never ended.
 *   <li>DEL-5 A past day that was expected and not delivered is declared lost, with a reason of 500
 *       characters at most, by whoever answers for the source or by the quality officer; the same
 *       day declared twice is lost once.
 *   <li>DEL-6 A loss that was declared by mistake is withdrawn. A lost day that is delivered after
 *       all counts as delivered.
 *   <li>DEL-7 Of a source that is proposed to be ended since it is silent while others deliver, an
 *       administrator says that it has ended, from the day after its last one, or that it will
 *       deliver again: then it is awaited until it does.
 *   <li>DEL-8 Somebody who has seen a source or a loss otherwise than it is now changes nothing.
 *   <li>DEL-9 A switchboard or site that has delivered nothing for a number of expected days, three
 *       unless an administrator says otherwise, is brought to the attention of those who answer for
 *       it; one that has ended is not. Of the CERT, three weeks.
 *   <li>DEL-10 Pages of figures say until which day such a source has delivered, and for how many
 *       expected days it is silent; so does the paper of a month or of results that may still
 *       change.
 * </ul>
 */
package fr.prefecture.clu.deliveries;
