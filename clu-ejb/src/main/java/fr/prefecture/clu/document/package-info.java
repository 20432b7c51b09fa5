/**
 * Letters and minutes: what a feature has to say, written by a template, as files.
 *
 * <ul>
 *   <li>DOC-1 A paper is one text: its PDF, its OpenDocument file and its web page say the same.
 *   <li>DOC-2 The préfecture's own template serves as long as it is sound; a broken one is refused
 *       with its line until it changes, the shipped one serves, and the administrator is told.
 *   <li>DOC-3 A template sees the values that it is given and nothing else: what people typed is
 *       never markup, and no class and no other file can be reached.
 *   <li>DOC-4 A paper is made of what every format can show; any other element is refused.
 *   <li>DOC-5 The spaces of French print are put in once, never inside an address or an hour.
 *   <li>DOC-6 A character that no font has is the same visible mark in every file.
 *   <li>DOC-7 A PDF passes PDF/UA-1: tagged, titled, in French, its letters embedded, its pages
 *       numbered, the heads of its tables on every page and read once.
 *   <li>DOC-8 A web page of a paper needs nothing else, and is read on any width.
 *   <li>DOC-9 An OpenDocument file has real headings, lists and heads of tables, and named styles
 *       that people can change.
 *   <li>DOC-10 In large print nothing is smaller than 18 points.
 *   <li>DOC-11 Of a DOCX or an ODT its paragraphs, headings, lists, bold, links, line breaks and
 *       fields are read, as its accepted changes leave them; what is not kept is counted.
 *   <li>DOC-12 A file is what it holds, whatever its name; one with macros or a password, one of
 *       more than 10 MB, or one that unpacks to more than a document does is refused, and nothing
 *       of a file is run, fetched or kept.
 *   <li>DOC-13 A paper that is printed twice, today and in a year, gives the same bytes.
 *   <li>DOC-14 A link leads outside, or to a file that is handed out with the paper.
 *   <li>DOC-15 A poster is printed on A3, nothing on it smaller than 18 points.
 *   <li>DOC-16 A template is found by its name and title, by those who may replace it.
 * </ul>
 */
package fr.prefecture.clu.document;
