/**
 * What a line of an Asterisk {@code queue_log} means, what is counted, and what is refused and why.
 * In plain Java: no file, clock, locale, log or container.
 *
 * <p>{@link fr.prefecture.clu.batch.switchboard.format.QueueLog} reads one file; {@link
 * fr.prefecture.clu.batch.switchboard.format.Seams} joins what the files of one switchboard hold in
 * pieces; {@link fr.prefecture.clu.batch.switchboard.format.Mask} takes persons out of a log. Files
 * of other kinds are retold as a {@code queue_log} by a {@link
 * fr.prefecture.clu.batch.switchboard.format.CallReader} each.
 *
 * <ul>
 *   <li>TEL-1 The unit is the visit: a call id in a queue, opened by ENTERQUEUE. A call that comes
 *       again, or overflows into another queue, visits again. An ENTERQUEUE of an open visit says
 *       nothing new.
 *   <li>TEL-2 A visit is ended by COMPLETECALLER, COMPLETEAGENT, TRANSFER, BLINDTRANSFER,
 *       ATTENDEDTRANSFER (answered), ABANDON, EXITWITHTIMEOUT, EXITWITHKEY, EXITEMPTY, WITHDRAW,
 *       SYSCOMPAT, and by a dialplan's LEAVEEMPTY. RINGNOANSWER, RINGCANCELED, AGENTDUMP and
 *       unknown words end nothing (Asterisk, app_queue.c). The terminal verb decides, even ABANDON
 *       after CONNECT.
 *   <li>TEL-3 FULL, CLOSED, JOINEMPTY, DIVERT_CA_RATIO and DIVERT_HOLDTIME are refusals, written by
 *       dialplans only: they never waited, and are counted apart, in the half-hour of their line.
 *   <li>TEL-4 An end without a start opens and closes a visit, whose entry is computed from its
 *       durations. An attended transfer exchanges the ids of two calls (asterisk/asterisk#759): an
 *       endless start and a startless end of the same queue, whose entries are at most two seconds
 *       apart, are one visit.
 *   <li>TEL-5 CONNECT without an end is an answered visit of unknown talk; a start alone is
 *       unresolved. QUEUESTART closes for good everything that is open, and so do 24 hours.
 *   <li>TEL-6 Wait and talk are those of the terminal verb. Where an old version does not write
 *       them, the wait is that of CONNECT, or the time since the entry, and the talk is the time
 *       since CONNECT.
 *   <li>TEL-7 A visit belongs to the half-hour of its entry, with all that happens to it later; the
 *       local day is that of the switchboard's zone.
 *   <li>TEL-8 What a line says is counted once: the same event, at the same second with the same
 *       numbers, is ignored for 48 hours, or for less where half a million lines came since. What
 *       is older than that is refused. A start, a connection or an exit that stands behind the end
 *       of its visit, by a minute at most, says nothing new.
 *   <li>TEL-9 A line that cannot be counted is refused with a reason, numbered and kept as a masked
 *       text; it is never fatal. A file that names more than 2,000 queues is, and so is one that
 *       tells of more calls in a day than a country has.
 *   <li>TEL-10 No caller's number or name, agent or channel leaves this package (CNIL): they are
 *       masked.
 *   <li>TEL-11 What is joined across files is a function of the set of files, not of their order of
 *       arrival. A visit that a file leaves open goes on with the first visit of the same call to
 *       the same queue in a later file, even if that one has a start of its own, provided that the
 *       call's id says that it was born before that file.
 *   <li>TEL-12 Distinct calls are given beside visits and never added to them: by half-hour and by
 *       local day of a queue, and by local day of all queues. Entries of a call id more than four
 *       hours apart are of two calls.
 *   <li>TEL-77 The realtime table of {@code queue_log} has an event per row. Its heading, in any
 *       order and case, says which column is what; without one the order is Asterisk's, with a
 *       number before or behind. A row with fewer or more columns is refused. Rows come in no order
 *       and are told by their microseconds, those of one instant in the order of the file.
 *   <li>TEL-78 A time without offset is of the zone of the source, or in GMT where the source says
 *       so. An hour that comes twice is the first at which the call, by the epoch in its id and the
 *       seconds that the event tells, had begun and was younger than four hours; where neither is,
 *       and where the clock jumped over it, it is refused.
 *   <li>TEL-79 Of a row, callers, agents, channels and texts are left out; numbers and the words of
 *       Asterisk stay, in their places. A sixth parameter stands behind a bar in the fifth, and all
 *       do in the single column of old tables.
 *   <li>TEL-80 A call record of Asterisk has 16 to 21 columns, by what it logs; another order is
 *       declared, or told by a heading. A record whose disposition is no word of Asterisk has its
 *       columns elsewhere, and is refused.
 *   <li>TEL-81 Of the records of a call, those whose last application is Queue tell a visit for
 *       each queue. Where there is none, a call that came from outside and was to ring a telephone
 *       of the house is one visit, however many records tell of it; what follows the answer is a
 *       transfer. The extension called stands for the queue, if it has two to six digits, and else
 *       the context, which is no number and no name.
 *   <li>TEL-82 A call came from outside unless its caller is a number of up to six digits or the
 *       name of its own channel, or its channel is that of a telephone whose name is its number, of
 *       the switchboard itself (Local, Console) or in a context of FreePBX's telephones. What goes
 *       on to a number of seven digits or more rang no telephone of the house.
 *   <li>TEL-83 A call was served if its record is ANSWERED, has a second channel and did not end in
 *       voice mail or a tone. Else it timed out in voice mail, was abandoned if nobody answered, or
 *       failed. Neither wait nor talk can be told of a call in a queue, or one that was answered
 *       within a second: the switchboard had answered before. Then, and where no call was
 *       abandoned, the abandoned cannot be told either; those who overflowed, were refused or came
 *       out of hours never can.
 *   <li>TEL-84 A call visits a queue once in a file, though records of it come again, 500 records
 *       later or less to be joined. A file all of whose lines others hold, in its order, repeats
 *       them: that of an account beside {@code Master.csv}.
 * </ul>
 */
package fr.prefecture.clu.batch.switchboard.format;
