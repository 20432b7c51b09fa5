/**
 * The quality approach: what the préfecture commits itself to, and what shows that it keeps it.
 *
 * <ul>
 *   <li>QUA-36 What is posted says what it is, where, in which version and since when, not in the
 *       future; a place or a subject that is not in the list says its name. A form sent twice posts
 *       once.
 *   <li>QUA-37 The next check is three months after the posting or the last check, unless another
 *       day is chosen; it is overdue from the day after on.
 *   <li>QUA-38 A check says its day, from the posting to today, who looked, and whether what is
 *       posted is fine or is to be replaced; what is to be replaced stays so until it is replaced,
 *       taken down, or found fine. The same found twice the same day by the same person is one
 *       check.
 *   <li>QUA-39 A new version takes the place of the old one, which is taken down the day the new one
 *       is posted and leads to it; asked for twice, it is replaced once.
 *   <li>QUA-40 What is taken down says since when, from its posting to today; it is not checked any
 *       more.
 *   <li>QUA-41 The proof of a posting is an address on the web, a file, or a photograph without
 *       faces that says in words what it shows.
 *   <li>QUA-42 The register shows first the overdue checks, the most overdue at the top, then what is
 *       to be replaced, what is posted, and what was taken down. Overdue checks are told to the
 *       quality officer.
 *   <li>QUA-43 A training or a guide belongs to a service and a subject; it is planned, as loosely as
 *       one speaks of it, or done, or both. Planned, it is late once the last day of its date is
 *       over. No agent is named: heads are counted.
 *   <li>QUA-44 Those who came are counted once it is done, and are no more than the service has;
 *       totals are sums of heads, and a share is the sum of those who came over the sum of the heads
 *       of the same services, unavailable without heads.
 *   <li>QUA-45 A guide says its version, and counts those to whom it was handed out; a training has
 *       no version.
 * </ul>
 */
package fr.prefecture.clu.quality;
