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
 *   <li>TEL-8 What a line says is counted once: the same event, at the same second (of a fraction
 *       nothing is kept) with the same numbers, is ignored for 48 hours, or for less where half a
 *       million lines came since. What is older than that is refused. A start, a connection or an
 *       exit that stands behind the end of its visit, by a minute at most, says nothing new.
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
 *       them: that of an account beside {@code Master.csv}. One that comes after those of several
 *       accounts replaces all that it holds, also those that are held.
 *   <li>TEL-85 A record of Cisco CUCM tells of a visit where a hunt pilot was called, or a number
 *       from which the call was forwarded or picked up. The queue is the hunt pilot that answered,
 *       else the number dialled. Calls to one telephone, outgoing calls and conferences are set
 *       aside: nobody's own line is counted, and no outside number becomes a queue. Releases before
 *       8.5 do not tell a hunt pilot from a telephone: there, every number counts that rings on a
 *       telephone of the cluster.
 *   <li>TEL-86 Its wait goes from origination to connection, or to the end where nobody answered;
 *       its talk is the duration as written. Unanswered, it is abandoned if somebody hung up (0,
 *       16, 31), timed out if nobody took it in time (18, 19, 102), withdrawn if a transfer or a
 *       conference took it out of the queue (393216, call split), else failed. Columns are found by
 *       their names, else by the positions of release 11; a record is one line.
 *   <li>TEL-87 Its call is cluster, server, id and UTC day of origination, since ids start again.
 *       Of one call and one queue, what overlaps is one visit; what follows is a visit of its own,
 *       as when a call is transferred back: a leg that a transfer left is no call of its own, and a
 *       visit where it was in a queue. Where records go back by more than a day, visits are told in
 *       the order of their entries.
 *   <li>TEL-88 Quality records (CMR) are set aside. Unless the file holds a record of no duration
 *       that did not fail, those who hung up are not recorded: CUCM keeps them only if told so.
 *       Overflow, refusals and closing hours never are.
 *   <li>TEL-89 A ticket of Alcatel-Lucent OXE tells of a visit where a call came in from the public
 *       network, here (4) or through another node (5). The queue is the number first dialled, else
 *       the extension; answered means that the effective call lasted. Of a local time that comes
 *       twice the first is meant, unless the tickets before it end half an hour beyond.
 *   <li>TEL-90 A ticket of the same outside party that begins within a second of the end of an
 *       answered one is the rest of a transferred call, and set aside; after an unanswered one it
 *       is another visit of the same call. Overflow, refusals and closing hours are not recorded;
 *       those who hung up only if some ticket tells of one.
 * </ul>
 */
package fr.prefecture.clu.batch.switchboard.format;
