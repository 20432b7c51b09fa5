/**
 * Tables that people import by hand into a feature, whichever it is: the file, its columns, what is
 * right and wrong in it, and what has become of it.
 *
 * <ul>
 *   <li>IMP-1 A feature receives nothing of a file before somebody has confirmed what they were
 *       shown; then it receives every row that is right, or none.
 *   <li>IMP-2 An import is confirmed once, whoever clicks again and wherever; when its columns have
 *       been changed since they were shown, it is not confirmed.
 *   <li>IMP-3 A column is filled from the heading chosen last for the same source, else from the
 *       first of the headings known for it, whatever their case, accents and signs.
 *   <li>IMP-4 A file is not imported without a heading for each required column, nor a row without
 *       a value in each of them.
 *   <li>IMP-5 A row that says the same as an earlier one of its file is not imported.
 *   <li>IMP-6 A file whose content has been imported before, and not undone, is said to be so.
 *   <li>IMP-7 An import that is undone leaves nothing in its feature, and its line in the history.
 *   <li>IMP-8 Only those who may import into a feature see its imports.
 *   <li>IMP-9 A file that was sent is kept until it is imported or given up, and for a day at most.
 *   <li>IMP-10 Where a feature says that rows of one file may say the same and be different ones,
 *       each counts: the n-th of them is another one than the first, and the n-th of an earlier
 *       file is known.
 *   <li>IMP-11 A file that was imported is found by its name, by those who may import into its
 *       feature; one that nobody confirmed is not.
 * </ul>
 */
package fr.prefecture.clu.imports;
