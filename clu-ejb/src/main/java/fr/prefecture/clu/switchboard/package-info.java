/**
 * The telephone reception: what the logs of the switchboards say, day by day, and what it is worth.
 *
 * <p>The counting itself, TEL-1 to TEL-12, is described where the lines are read, in {@code
 * fr.prefecture.clu.batch.switchboard.format}.
 *
 * <ul>
 *   <li>TEL-13 Received = entered + dissuaded; dissuaded = refused because the queue was full, had
 *       no agent or diverted; out of hours is beside the funnel, in no rate.
 *   <li>TEL-14 Taux de décroché = answered ÷ entered (Services Publics +).
 *   <li>TEL-15 Taux dissuadés compris = answered ÷ received: a stronger dissuasion does not improve
 *       it.
 *   <li>TEL-16 Taux d'abandon = abandoned ÷ entered.
 *   <li>TEL-17 Mean waits and talk are sums divided by counts, never means of means; talk counts
 *       known ends only; nothing to divide by is « sans objet », never 0 nor 100 %.
 *   <li>TEL-18 A day is provisional until each source that had begun to deliver has delivered a
 *       line later than 02:00 of the next day, no call of that day is open, and no log that tells
 *       of it waits for a choice; each day says why it is what it is.
 *   <li>TEL-19 A value within 5 points of its target is to be watched.
 *   <li>TEL-20 A file covers the local days from its first to its last event, an empty file the day
 *       before its night; a covered day without calls has zeros, a day that no file covers has no
 *       figure.
 *   <li>TEL-21 A source has the default zone from its first file on, until an administrator chooses
 *       another. The next night that finds no file of it waiting counts the masked copies of its
 *       files anew in that zone, all of them or none: its figures are then those that it would have
 *       had in that zone from the first. A file whose copy is gone, or does not count as the
 *       original did, keeps the source in the zone that it has.
 * </ul>
 */
package fr.prefecture.clu.switchboard;
