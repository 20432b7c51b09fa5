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
 *   <li>TEL-34 The week by half-hour sums, over at most the last 366 days of a period, each
 *       half-hour of the clock of the source, by weekday; the two 02:00 of the day of 25 hours are
 *       one, and it is said. Without a call there is nothing to show; none lost of some is 0.
 *   <li>TEL-35 A period is held against the one before it, as long, and against the same a year
 *       before: whole months against months, other days against days. Counts differ in per cent,
 *       rates in points; where one side has no log or nothing to divide by, nothing is compared.
 *   <li>TEL-36 Half-hours are called best or worst by their answer rate, from 30 calls presented
 *       on, of worked weekdays. Quiet hours are the weekday and the up to four half-hours of the
 *       clock that answer most, above the period's rate.
 *   <li>TEL-37 Queues and sources have the columns of the days, and the sum of their visits; a call
 *       may visit several queues.
 *   <li>TEL-38 Waits are read against the people present on the half-days that were counted and
 *       that a log covers: calls by person are sums divided. Where nobody counted there is nothing.
 *   <li>TEL-39 A period of more than 100 days is shown by month; one of more than 400 is also
 *       summed so, from the sums of its whole months and of the days around them.
 *   <li>TEL-40 A figure is explained by its definition in words and by its formula with the numbers
 *       put in, each counter named, counted, and said to be added or taken away.
 *   <li>TEL-41 The contributions of the published files, what joins their calls included, add up to
 *       the figure, whichever its period, queue, source, half-hour or half of the day, and weekday.
 *   <li>TEL-42 Each stretch of a log is kept with the lines of the masked copy that hold it,
 *       counted from 1; what joins calls across files has none, and what was read before lines were
 *       recorded says so.
 *   <li>TEL-43 What an address asks of a figure and cannot be answered is said, each wrong part
 *       with what to write instead; nothing is guessed.
 *   <li>TEL-44 From a file one goes back to the days and queues that it feeds today; a masked copy
 *       that was deleted is said to be.
 *   <li>TEL-45 Where no log tells a day, somebody may type it: the calls presented and answered
 *       and, where they were counted, those abandoned and dissuaded, for the whole day or for each
 *       of its half-hours. What was not counted is not available, and neither is a sum or a rate
 *       that needs it; it is never 0.
 *   <li>TEL-46 A typed day is over or going on; no number of it is negative or above 100,000, and
 *       of the calls presented no more are answered and abandoned than there were.
 *   <li>TEL-47 A typed figure never enters a figure of the logs: where both tell a day both are
 *       shown, with their difference; where no log tells a period, the rates of what was typed are
 *       shown under that name.
 *   <li>TEL-48 A day that somebody else has typed or removed since one looked is not overwritten:
 *       both are shown, and one chooses.
 *   <li>TEL-49 A typed day that is removed goes to the bin with its half-hours, and comes back
 *       unless the day was typed anew.
 *   <li>TEL-50 A note says in 500 characters what happened on days of a year at most; a day may
 *       have several.
 *   <li>TEL-51 The notes of a day follow its figures: on the page, in the lists, over REST.
 *   <li>TEL-52 A note is found by its words; one that is removed goes to the bin.
 *   <li>TEL-53 A note that somebody else has changed or removed since one looked is not
 *       overwritten: both texts are shown, and one chooses.
 *   <li>TEL-54 A note is one line of letters as they were typed: marks that turn the direction of
 *       what stands around them, or that nobody sees, are left out; no page and no spreadsheet runs
 *       what it says.
 *   <li>TEL-63 The files of the telephone hold what the page shows: its filters, its columns, its
 *       order. A spreadsheet says on its first sheet what it is of and what each column means.
 *   <li>TEL-64 A file leaves as its rows come, a month in memory at a time, for up to 3,700 days; a
 *       list longer than a sheet goes on on the next one. Whoever leaves early leaves nothing open
 *       and is no incident.
 *   <li>TEL-65 Numbers, shares, days and hours leave as what they are, and a name as a text
 *       whatever it begins with: no spreadsheet runs it. What a file cannot hold is shown as
 *       replaced.
 *   <li>TEL-66 XiVO's daily list has its columns: entered = received, answered whether transferred
 *       or not, forwarded = dissuaded, timed out or left without agent, the wait of all cut to
 *       whole seconds. Transfers, which the logs do not count, are empty.
 *   <li>TEL-67 A figure of a period is one of the sums of its days, with both of its terms; of a
 *       period that no log covers nothing is known.
 *   <li>TEL-68 The REST interface and its document say the same, both ways: addresses, methods,
 *       roles, parameters, answers; the page that explains it is made from the document.
 *   <li>TEL-69 A parameter that is unknown, repeated, empty or not understood is refused with a
 *       problem that the document knows, never ignored.
 *   <li>TEL-30 Switchboards and queues are found by their names; a call, or who was there, never.
 *   <li>TEL-55 A reason to call has a code, a label, a key that counts it, or none, and the page of
 *       the website that answers (http or https), or none; each code, label and key is of one
 *       reason only.
 *   <li>TEL-56 A reason with which calls were counted is withdrawn, never removed: its calls stay,
 *       none is added, its key is free. One without calls goes to the bin.
 *   <li>TEL-57 A press counts one call of a reason in the half-hour of the préfecture in which the
 *       key was pressed, and nothing else: nothing of who called, nor of who pressed. What several
 *       people press adds up; a press that arrives twice counts once, one that arrives more than a
 *       day late is refused.
 *   <li>TEL-58 A press can be taken back, once, and does not count again however often it arrives.
 *   <li>TEL-59 The share that the website would have spared = calls of the reasons that have a page
 *       today ÷ all coded calls; without coded calls it is « sans objet ».
 *   <li>TEL-60 The coverage of the reasons = coded calls ÷ calls answered, both of the days that
 *       logs cover; under half, or more than all, the page warns.
 *   <li>TEL-61 The pages of the website are ranked by the calls of their reasons.
 *   <li>TEL-62 Reasons are found by their label, their code and their page.
 *   <li>TEL-70 What a file of calls is, of five formats, is recognised from its content. A log is
 *       counted as it is; what is of another switchboard is retold as a log, line by line, and
 *       counted as that.
 *   <li>TEL-71 Of what was retold, the records of the file as it was delivered are counted: all of
 *       them, those that are no visit, and those refused, by number, masked text and reason, each
 *       once.
 *   <li>TEL-72 A folder delivers the format of its first file that holds anything. A file of a
 *       format that it does not deliver is not read and stays where it lies, and what it is and
 *       what to do is said; once the format is switched on, the next night reads it.
 *   <li>TEL-73 Times without a zone are those of the source's zone, or of Greenwich where the
 *       source says so; it may also declare the order of columns that a file does not name.
 *   <li>TEL-74 A longer copy of a file goes on from it where it tells the same beginning with the
 *       same lines, and replaces it where it tells that beginning otherwise: a call is counted once
 *       whatever a copy cut.
 *   <li>TEL-75 When a source gets another zone, its files with local times are counted anew at the
 *       instants at which a clock there shows the same. A time that one of the zones skips or has
 *       twice keeps the source in the zone that it has.
 *   <li>TEL-76 A transcript has no place but the work folder of the run that reads it, takes no
 *       memory that grows with it, is the same each time it is made, and goes when the file is
 *       done.
 *   <li>TEL-96 A table of calls or of totals is imported by naming its columns once: what the
 *       columns that are filled tell says whether it has calls or totals. One that tells neither,
 *       or both, is refused; so are more than 200 queues.
 *   <li>TEL-97 A row is read as people and spreadsheets write it: days, hours, durations in seconds
 *       or by the clock, an outcome by the words of switchboards or by the hours of the answer and
 *       of the end. A word that nobody has told us about is refused with the words that are known,
 *       and so is an hour that the clock jumped over, or had twice and nothing says which it is. No
 *       telephone number is kept, and of the name of a call only a digest.
 *   <li>TEL-98 Imported calls count as those of logs do, and come from the import. Of a queue's day
 *       the last import that tells of it holds. Nobody waits for a source of which only tables are
 *       imported: its days are final.
 *   <li>TEL-99 Imported totals, and calls of which nobody knows what they waited, stand beside the
 *       figures of the logs and enter none. What a table does not tell is not recorded, and is
 *       never 0; a mean is kept as the sum of which it is. A day of which no part begins at half
 *       past is shown by the hour, never by the half-hour.
 *   <li>TEL-100 A day that a log of the same source tells is refused; so is a queue's day that an
 *       import tells by calls and another by totals, one told twice in a table with other numbers,
 *       or as a whole and in parts. What would replace an earlier import is said before it does.
 *   <li>TEL-101 An import that is undone leaves no figure; what it had replaced holds again. The
 *       same table is not imported twice.
 *   <li>TEL-102 A switchboard of which tables are imported is named before its first table, by its
 *       own name; names that differ in case and accents only are the same.
 *   <li>TEL-107 Each number of the tables of calls leads to what explains it, with its own period,
 *       queue, source, half-hour and weekday; distinct calls too, whose definition says why those
 *       of two queues are never added up. A row of a table is one stop of the Tab key.
 *   <li>TEL-108 The notes of a day stand wherever its figures do: on the drawing, as a mark and in
 *       its words, on the home page, the half-hours, the origin of a figure and the indicators, and
 *       with each day that leaves over REST.
 *   <li>TEL-109 The files that a figure comes from leave in a file too, each with its share, the
 *       lines that hold it and why others were refused.
 *   <li>TEL-110 Whoever may start a night over REST may also stop it, take it up and look again at
 *       a file; what cannot be done any more is a conflict of the document.
 *   <li>TEL-111 A day after a half-hour has ended, when no press of it can come or be taken back
 *       any more, how many calls of a reason it had can be put right, with a sentence that says
 *       why; the history keeps both numbers, the sentence and who wrote it.
 *   <li>TEL-112 Counted calls are shown by half-hour of the clock, and leave in a file by day,
 *       half-hour and reason.
 *   <li>TEL-103 What the files of a day of a switchboard cannot tell is kept with them and is « non
 *       enregistré » wherever the figure is shown, exported or answered, never 0; a figure that
 *       some days or switchboards tell and others do not is « enregistré en partie », and which of
 *       them do not is said. Each figure has what it needs: without those who hung up nobody knows
 *       who was presented, nor any rate over them.
 *   <li>TEL-104 Those who hung up are recorded on a day of a switchboard as soon as one of its
 *       files of that day tells of them, one without calls telling nothing; for all else, each file
 *       is held to what its format says.
 *   <li>TEL-105 A count that is recorded in part is shown, marked; a share, a mean and the figure
 *       of an indicator are not, since they would divide calls of some days by those of others.
 *   <li>TEL-106 The days on which waits, talk or those who hung up are not recorded are left out of
 *       what the agents needed are computed from, and counted among those left out.
 *   <li>TEL-91 Where a source has an address for the queue log of its own database, nights read it
 *       there, with an account that they use for reading only, and without a lock. An address is
 *       made of parts that are looked at one by one; of a password only the name of the environment
 *       variable is kept, which begins with CLU_PBX_. A host is asked only if a setting of the
 *       server names it.
 *   <li>TEL-92 What is new is fetched: by the number of the rows, else by their times, the last
 *       whole second excepted until it has settled. It becomes files of the inbox, cut where a
 *       second ends, and how far one came is kept once they lie there; the same rows fetched again
 *       take the place of the same file. Rows that the table was told late have a file of their
 *       own.
 *   <li>TEL-93 Columns are found by their names, old and new: time as text, timestamp or seconds,
 *       in the source's clock or in UTC; parameters in five columns or in one. Who called is not
 *       copied.
 *   <li>TEL-94 A database that refuses, or goes away in the middle, stops neither the night nor the
 *       other sources: what lay in the inbox stays, the next night goes on from there, and the
 *       night, the source's page and the home page say what happened and what to do.
 *   <li>TEL-95 An administrator may try an address before it is kept, and is told how many rows
 *       there are and when the first and the last were written, and nothing of anybody.
 *   <li>TEL-113 A file that is of something else than calls, as one of quality records (CMR) alone,
 *       covers no day: that of its source stays without figure.
 *   <li>TEL-114 A zip of one file is read as that file is, in folders or not, whatever it is
 *       called. One of no file or of several, one that is encrypted, has a name that leads out of
 *       it or unpacks to more than a log would is refused.
 *   <li>TEL-115 What a word means of a call that nobody knows is asked before the table is
 *       imported: an outcome, or that its rows are left out. It is kept for the source, for its
 *       next tables, and can be said otherwise. What may be a telephone number is neither asked
 *       about nor kept, nor is anything where more than 20 words are unknown.
 *   <li>TEL-116 What a night costs does not grow with the nights before: it joins the calls of the
 *       logs around those that changed, and around the newest event, as far as a call leads from
 *       one to the next; what is published is what joining all logs of the source would give.
 *   <li>TEL-117 A source whose last delivered day lies 35 days or more before the last one that
 *       another source has delivered is not awaited for the days after its own last one, until it
 *       delivers again; its last days stay as TEL-18 has them. The page says which source it is,
 *       and since when it is silent.
 *   <li>TEL-118 A month of calls is expected on its worked days, holidays and closing days apart,
 *       of each source that has begun and is awaited; as long as a day of one is missing it is a
 *       part of a month, which is shown and not judged. What was declared lost is not awaited.
 *   <li>TEL-119 A source that has ended holds back no day: those before become final by the others.
 *   <li>TEL-120 The need of people is that of all switchboards or of one. Beside it stands which
 *       switchboard has not delivered worked days on which another one has, and how many: they are
 *       left out of the need of all.
 * </ul>
 */
package fr.prefecture.clu.switchboard;
