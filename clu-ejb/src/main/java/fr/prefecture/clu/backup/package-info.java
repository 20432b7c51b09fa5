/**
 * Backups of everything, what brings them back, and the export by which a préfecture can leave.
 *
 * <ul>
 *   <li>SAV-1 A backup is one file: every row of the product's tables as they stood at one moment,
 *       while others go on writing, and the files that are kept beside the database. What can be
 *       made anew (the index of search, files under way) is not in it.
 *   <li>SAV-2 It is sealed for the keys that are given in the settings. What opens it is never kept
 *       in the product: neither the server nor its administrator reads a backup.
 *   <li>SAV-3 A wrong key, a cut, a changed byte: it is refused, and nothing is written anywhere.
 *   <li>SAV-4 A backup says how many rows each table has and what they sum up to, and of each file
 *       its SHA-256. Whoever checks one compares; whoever restores one reads everything back from
 *       the database and compares again.
 *   <li>SAV-5 It comes back into an empty installation only.
 *   <li>SAV-6 All of it comes back, or nothing counts: a restore that broke off is known by a mark,
 *       the product does not start on it, and the same restore begins it anew.
 *   <li>SAV-7 A backup of this release or of an earlier one comes back; one of a later release is
 *       refused.
 *   <li>SAV-8 It is the same file from H2 and from PostgreSQL, and comes back into either.
 *   <li>SAV-9 After a restore new numbers go on where the saved installation's would have.
 *   <li>SAV-10 An administrator has a backup or an export made, sees how far it is, may leave
 *       meanwhile, and takes the file away; the history says who did. One is made at a time; one
 *       that breaks off leaves no file that looks whole.
 *   <li>SAV-11 Where it is set, a backup is made each night, and the oldest of those of the nights
 *       go.
 *   <li>SAV-12 An export holds every table as CSV, attached files and e-mails as they are, and a
 *       description in French of every table and every column, but for secrets, which are named. It
 *       is sealed as a backup is.
 *   <li>SAV-13 A backup comes back by page into an installation in which nobody has worked and no
 *       night has read anything: it is read to its end at once, with a secret key that is kept
 *       nowhere, and comes back at the start that follows, before anybody works on the tables.
 * </ul>
 */
package fr.prefecture.clu.backup;
