/**
 * The nights: what they found, what they read, what they refused, and where each figure comes from.
 *
 * <ul>
 *   <li>NIT-1 A file is known by the SHA-256 of what it holds: the same content under another name,
 *       packed or not, is not read again.
 *   <li>NIT-2 Two nights of one job never run at the same time.
 *   <li>NIT-3 A stretch of a file is kept together with the offset at which it ends, or not at all.
 *   <li>NIT-4 A file whose beginning is known is read from there on; if what was known ended in a
 *       cut line, the longer file replaces it.
 *   <li>NIT-5 Only files read to their end are part of the figures.
 *   <li>NIT-6 A file that tells of a time of which a published file of the same source tells too is
 *       held.
 *   <li>NIT-7 An original leaves the inbox only after its figures are committed and its masked copy
 *       is written, both on the disk.
 *   <li>NIT-8 Only the run of the job that last took a night over writes for it; what another run
 *       wanted to write is rolled back.
 *   <li>NIT-9 A night that has given no sign of life for a while is over, and so is one that ran on
 *       this server before its start; another begins without anyone.
 *   <li>NIT-10 A night is due when none has begun since its last hour, when the last one died, and,
 *       after a growing delay, when it failed by no fault of its files.
 *   <li>NIT-11 A file is held when more than one of its lines, and more than a set share of them,
 *       were refused; an administrator may publish it all the same, with a reason that is kept, and
 *       may take that back until a night has done it.
 *   <li>NIT-12 Of files that tell of the same time, the one counts that an administrator has
 *       chosen, with a reason that is kept, in whatever order they come; the opposite choice turns
 *       it round at any time.
 *   <li>NIT-13 Lines that a file shares with another at one of its ends are not read again; a file
 *       that another holds altogether adds nothing, one that holds another altogether replaces it.
 *   <li>NIT-14 Masked copies are deleted when they have been kept for the set time, six months at
 *       most; the night that deletes them reports it.
 *   <li>NIT-15 A file that failed while it was read, by no fault of what it holds, is read again
 *       from its start: somebody may have changed it under the night, and put it right since.
 *   <li>NIT-16 Files are found by their names and sources, by those who may look into nights; what
 *       stands in them never.
 *   <li>NIT-17 A stop that somebody asks for is kept with the night; the run that writes for the
 *       night reads it at its next sign of life, on whatever server, keeps nothing more and ends.
 *       What it had kept stays; a night whose last step is over is done all the same.
 *   <li>NIT-18 Of those who ask that a night stop, the first is remembered; a night that is over is
 *       not stopped, and that is said.
 *   <li>NIT-19 A stopped night is not begun anew before its next hour, unless an administrator
 *       asks: the last night of a job, when it failed or was stopped, is taken up by a new one.
 *   <li>NIT-20 A file that is apart or held is looked at again by a night of its job that looks at
 *       no other; that night stands for no hour of the timer.
 *   <li>NIT-21 The nights are listed, counted and exported alike: by what they read and by how they
 *       ended.
 *   <li>NIT-22 While a night reads, its speed is its lines by the seconds since it began; before
 *       the first line it has none.
 *   <li>NIT-23 The refused lines of a file are told by reason, whatever the number of those of
 *       which the reason was not kept.
 *   <li>NIT-24 Each state of a night and of a file is told in words, with what is to be done.
 *   <li>NIT-25 The format as which a file was read is kept with it, and told wherever it is. What
 *       was retold keeps the identity of what was delivered: that content, whatever its transcript,
 *       is known.
 *   <li>NIT-26 Somebody may say that a content is of another format. The last word holds, with who
 *       said it; the next night that finds the content reads it so, and one of the two readings
 *       counts. A file that a longer one continues is not read otherwise: the longer one is.
 *   <li>NIT-27 A file that is read otherwise than its beginning was replaces that beginning and all
 *       that it goes on from, at the moment when it is published.
 *   <li>NIT-28 The quality officer and administrators start nights; an administrator alone stops
 *       one, takes one up, has one file read again and decides of files that wait.
 *   <li>NIT-29 A file that cannot be read fails no night: it is set apart with its reason, nothing
 *       of it is kept, and the others count. What its content is to blame for is not tried again
 *       before the content, or what its source says of its files, has changed, or an administrator
 *       asks. What is no file's fault fails the night.
 * </ul>
 */
package fr.prefecture.clu.night;
