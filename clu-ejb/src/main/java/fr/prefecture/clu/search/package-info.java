/**
 * Search: everything that somebody may see, found by its French words.
 *
 * <ul>
 *   <li>RCH-1 Case, accents, joined letters and invisible signs do not matter.
 *   <li>RCH-2 A plural finds its singular, and back.
 *   <li>RCH-3 An elided article does not hide the word after it, whichever apostrophe was typed.
 *   <li>RCH-4 Numbers and codes are found as typed; what is typed in one piece stands in one piece.
 *   <li>RCH-5 A word as typed comes before its other forms, a title before a text, and of equal
 *       ones the recent before the old.
 *   <li>RCH-6 Every word must be there; when nothing has all of them, any of them is enough and
 *       this is said.
 *   <li>RCH-7 Words between quotation marks must follow each other.
 *   <li>RCH-8 The last word may be only begun, from three letters on; not a number or a code.
 *   <li>RCH-9 No sign means anything but a pair of quotation marks, and none does harm; a search
 *       ends after two seconds with what it has.
 *   <li>RCH-10 More than 300 characters, or only words that nearly every text has, are refused with
 *       a sentence; what was typed stays.
 *   <li>RCH-11 What somebody may not read is neither found nor counted, and changes nothing of what
 *       they are told.
 *   <li>RCH-12 Results come by kinds, with the number of each, five at first; an excerpt shows
 *       where a text has the words.
 *   <li>RCH-13 When nothing is found, only such spellings are proposed that find something for the
 *       same person.
 *   <li>RCH-14 The index is made of everything when it is missing, of another shape, unfinished,
 *       unreadable or of another database; what is found meanwhile is shown, and that it is being
 *       made.
 *   <li>RCH-15 What was saved before a search is found by it: a search first reads the history,
 *       whatever the order of its lines; of many changes it takes some, and says how many wait.
 *   <li>RCH-16 What was taken out leaves the disk within an hour.
 *   <li>RCH-17 A crash, a stop or another node loses nothing of what was saved.
 *   <li>RCH-18 A source that fails hides nothing of the others, and is asked again.
 *   <li>RCH-19 Of the committee are found meetings, points of agendas, what was said and decided,
 *       organisations and members; never how to reach a member, nor what they need.
 *   <li>RCH-20 A template is found by its latest text by those who write it, and by the text that
 *       serves by those who use it; a consultation and its observations by those who read them.
 *   <li>RCH-21 An action is found with what was remarked on it, an indicator by its latest
 *       definition, a round by its title, a results board by its title and what the public reads on
 *       it; before it is published and once it is withdrawn, by the quality officer alone.
 *   <li>RCH-22 All results of a search, or of one kind, are handed out as a table, 10,000 of a kind
 *       at most.
 *   <li>RCH-23 The page says how many results there are, in its title too, and keeps the words.
 *   <li>RCH-24 Each subject of the history belongs to one source.
 * </ul>
 */
package fr.prefecture.clu.search;
