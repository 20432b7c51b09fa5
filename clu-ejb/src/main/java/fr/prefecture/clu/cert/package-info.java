/**
 * The centre d'expertise et de ressources titres: what it receives, decides and has waiting, for
 * each département that it serves.
 *
 * <ul>
 *   <li>CERT-1 Territories, title types and centres are data. What this préfecture's centre does
 *       not serve that day is refused.
 *   <li>CERT-2 A period is a day or an ISO week, of which a year has 52 or 53. A week belongs to
 *       the month, and to the year, of its Thursday.
 *   <li>CERT-3 « N/C », a dash or nothing is not available, which is not zero and is shown as not
 *       available wherever it is needed. A negative number, a number of files that is not whole, a
 *       formula, a spreadsheet's error are refused.
 *   <li>CERT-4 Received are first submissions: what is submitted again after a request for
 *       completion is counted apart. Decided = accepted + refused + closed without action.
 *   <li>CERT-5 A day is told from that day on, a week from its Friday on.
 *   <li>CERT-6 What contradicts itself is refused: ages that do not make the backlog, more files
 *       measured or in time than decided, a median above the ninth decile.
 *   <li>CERT-7 Nobody decides more than was received and waiting.
 *   <li>CERT-8 Rows of totals are refused: totals are made here.
 *   <li>CERT-9 A file tells of a period once; a second line that says the same is passed over, one
 *       that says otherwise is refused.
 *   <li>CERT-10 Of what is told of a period, the latest counts; what it corrects is kept, and
 *       counts again when the correction is taken back.
 *   <li>CERT-11 Days and their week are never both counted: what is told of the week counts.
 *   <li>CERT-12 backlog(t) = backlog(t−1) + received − decided. Files sent back for completion stay
 *       in the backlog until they are decided. A mismatch is what was declared less what is
 *       expected; it is shown with its size, never repaired. Across a missing period nothing is
 *       verified.
 *   <li>CERT-13 A week, or a working day of a week that is told by days, is missing when nobody
 *       told of it: that is said, and no number stands for it.
 *   <li>CERT-14 A mismatch calls for attention until somebody corrects it, or explains it: who,
 *       when and why are kept. An explanation holds for the size that it explains.
 *   <li>CERT-15 Coverage = backlog ÷ decisions of a working day, in working days.
 *   <li>CERT-16 A delay is named with its two ends. Its mean over several periods is of all their
 *       files; its median and ninth decile then lie between the lowest and the highest of the
 *       periods, and are shown so. The number of files stands beside them.
 *   <li>CERT-17 A note tells what happened on certain days, in one département or everywhere.
 *   <li>CERT-18 The home page's delay is the mean from the complete file to the decision, of all
 *       territories together.
 *   <li>CERT-19 Targets and announced times hold from a day on, with their source, and say whether
 *       somebody has confirmed them. A delay within two days of its target is to be watched.
 *   <li>CERT-20 A week is due on the second working day after it; then it is late.
 *   <li>CERT-21 A period is compared with the same one a year before; a 53rd week has none. No
 *       percentage is shown of fewer than 30 files.
 *   <li>CERT-22 A night reads the file as the columns chosen last say, else by the headings that
 *       are known; read twice, it gives the same figures.
 *   <li>CERT-23 A competence says which centre handles one title for the inhabitants of one
 *       département, or of all of them, from a day on and until another if there is one. Two of one
 *       title and département never hold on the same day.
 *   <li>CERT-24 A competence that begins while another holds closes that one on the day before;
 *       what was closed is kept.
 *   <li>CERT-25 A département is looked for by its number, its name or a postcode, accents aside.
 *       Its own competence goes before the one that is everybody's.
 *   <li>CERT-26 A forecast draws the weeks to come from those that are known, four in a row: what
 *       they brought, and what they decided for each full-time equivalent, times those asked for.
 *       It draws from the last 52 known weeks, and says nothing with fewer than twelve.
 *   <li>CERT-27 The target is reached on the last day of the first week whose backlog is not above
 *       it. How many of the 2,000 futures reach it within five years is said. The date is that of
 *       half of them; eight in ten lie in its range. What half do not reach has no date.
 *   <li>CERT-28 Never is said where fewer than one future in a hundred reaches the target within
 *       five years and, on average, no more is decided than comes. The people at which as much is
 *       decided as comes are an estimate: eight draws in ten lie in their range.
 *   <li>CERT-29 A forecast is drawn from a stated seed: the same question has the same answer.
 *   <li>CERT-30 A remit says that this préfecture's centre examines one title of one département,
 *       from a day on and until another if there is one. Two of one title and département never
 *       hold on the same day.
 *   <li>CERT-31 A remit is never removed. It ends, not before it began nor before the last period
 *       that is told of it. A département is shown for the periods in which it is served.
 *   <li>CERT-32 A target is of more than no days and has a source. It holds until the next one of
 *       its indicator; one begins on a day.
 *   <li>CERT-33 Who would change a centre's name, a remit or a target that somebody else has
 *       changed meanwhile is told so: nothing is overwritten.
 *   <li>CERT-34 Who handles what is found by all who may ask it; a note on days by those who may
 *       read the work of the centre, not by who wrote it.
 *   <li>CERT-35 The coverage of a period is the weeks of each territory and title served then that
 *       are told, as a week or on each of its working days, of all of them; a delay of some of
 *       them, or of fewer than 30 files, is not judged. Weeks that were declared lost are not
 *       awaited.
 *   <li>CERT-36 A stock at the beginning or the end of a period, with its ages and its oldest file,
 *       is of that day or not available; those of all territories are added when all are of one
 *       day.
 *   <li>CERT-37 The mismatches of a period are the sum of their sizes, whichever their directions,
 *       with their number.
 *   <li>CERT-38 The oldest open file has the age of the oldest class that holds any.
 * </ul>
 */
package fr.prefecture.clu.cert;
