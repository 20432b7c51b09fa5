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
 *   <li>TEL-22 The load of a half-hour, in erlangs, is what it received in opening hours, dissuaded
 *       calls included, by the mean talk of known ends and the work after it; what waits is
 *       computed by Erlang C, where nobody hangs up, or by Erlang A, where people do.
 *   <li>TEL-23 The agents needed are the fewest, up to 10,000, that reach the target; where nobody
 *       calls nobody is needed; a target of all calls is refused.
 *   <li>TEL-24 Patience is estimated from those who hung up, those who left the line otherwise
 *       being censored: all seconds waited by those who hung up, beside the life table of the
 *       stored classes of waits.
 *   <li>TEL-25 The people present are counted by half-day, titulars and temporaries, the trainings
 *       by day, without a name; the last count holds, unless somebody else has counted since one
 *       looked.
 *   <li>TEL-26 The agents needed at a half-hour of a weekday are those of its mean over worked days
 *       that are final and received any call; the range goes from the tenth of these days that
 *       calls least to the tenth that calls most. What is missing is what the median of the
 *       half-days of these days that were counted does not cover. People are counted for all queues
 *       together: the need of a single one is not held against them. Temporary agents who learn
 *       count together for the whole agents that they are worth by TEL-28, those present being
 *       those trained last; on the day of their training they do not count.
 *   <li>TEL-27 The hours of agents that a week lacks have a range of 90 %, from a thousand draws of
 *       the same days; the same seed gives the same figures.
 *   <li>TEL-28 What might be otherwise: fewer calls; hours that move, those who called while it was
 *       closed being received, those of hours that close calling when it is open; temporary agents
 *       more, whose calls last twice as long at first and as long as the team's after some weeks,
 *       in a straight line.
 *   <li>TEL-29 The model is held against what happened: beside the share of the calls received that
 *       was answered, the share that Erlang A says of the same half-hours with the people who were
 *       present. More than 5 points apart, the page warns.
 *   <li>TEL-31 What is shown, exported and explained is computed in one place, as sums of counters.
 *   <li>TEL-32 Niveau de service (s) = answered within s ÷ (answered + abandoned not short + timed
 *       out), s included, one of the measured steps, 20 s unless chosen; XiVO's quality of service
 *       = answered within s ÷ answered, under its own name.
 *   <li>TEL-33 The mean wait of all is over all that entered, as XiVO's daily list has it.
 *   <li>TEL-40 A figure is explained by its definition in words and by its formula with the numbers
 *       put in, each counter named, counted, and said to be added or taken away.
 *   <li>TEL-41 The contributions of the published files, what joins their calls included, add up to
 *       the figure, whichever its period, queue, source, half-hour and weekday.
 *   <li>TEL-42 Each stretch of a log is kept with the lines of the masked copy that hold it,
 *       counted from 1; what joins calls across files has none, and what was read before lines were
 *       recorded says so.
 *   <li>TEL-43 What an address asks of a figure and cannot be answered is said, each wrong part
 *       with what to write instead; nothing is guessed.
 *   <li>TEL-44 From a file one goes back to the days and queues that it feeds today; a masked copy
 *       that was deleted is said to be.
 *   <li>TEL-30 Switchboards and queues are found by their names; a call, or who was there, never.
 * </ul>
 */
package fr.prefecture.clu.switchboard;
