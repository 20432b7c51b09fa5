/**
 * What all features rest on: settings, time, the calendar, attached files, the history, the bin.
 *
 * <ul>
 *   <li>COR-1 What a person removes goes to the bin whole, with every row that goes with it, and
 *       stays there for 30 days. What an import takes back, what a night replaces, what waits for a
 *       confirmation, and what the law or the archives' rules have erased do not go there.
 *   <li>COR-2 What comes back is what it was: the same numbers, the same content; the history tells
 *       both the removal and the return.
 *   <li>COR-3 It comes back once: whoever asks for it a second time is told so.
 *   <li>COR-4 When what it belongs to is gone, it does not come back: a sentence says so, and it
 *       stays in the bin.
 *   <li>COR-5 Nor when its place has been taken since, by another of the same name, day or number.
 *   <li>COR-6 Nor where its feature takes nothing more: a closed audit, a drawn survey, a submitted
 *       record, a frozen questionnaire.
 *   <li>COR-7 One sees in the bin, and brings back, what one's roles could remove, and nothing
 *       else, not even its number.
 *   <li>COR-8 What an attached file holds stays as long as the bin has the file.
 *   <li>COR-9 After 30 days it goes for good, with the contents that nothing else has.
 *   <li>COR-10 The news of a removal carries a button that takes it back, without a script too.
 *   <li>COR-11 The page of what was removed says so to whoever may bring it back: when, by whom,
 *       until when.
 *   <li>COR-12 What cites a thing that is gone keeps its words, marks them, and leads nowhere.
 *   <li>COR-13 The bin is a list: by type, latest first, exported as it is filtered.
 *   <li>HIS-1 Every change is told: who, what, when, before and after, the latest first.
 *   <li>HIS-2 It is filtered by person, type, kind of change, days, and words of the key or of the
 *       states.
 *   <li>HIS-3 It is read page by page, from an instant on: what is added meanwhile moves nothing,
 *       and no page costs more than another one.
 *   <li>HIS-4 One reads the history of what one may read; a subject that nobody was given to read
 *       is read by nobody.
 *   <li>HIS-5 An administrator reads the accounts, the settings, the nights and the mail, and no
 *       word of a user of the préfecture.
 *   <li>HIS-6 Before and after stand side by side, field by field, and only what changed.
 *   <li>HIS-7 A line leads to the page of its thing as long as there is one.
 *   <li>HIS-8 What is exported is what is filtered, line for line, however many.
 *   <li>HIS-9 An address that asks for nonsense is said to, or answered as if it had not.
 *   <li>HIS-10 The history names people by a key; who it is stands in a table of its own.
 *   <li>HIS-11 The words of a line about people stand apart from the line, which has their salted
 *       digest.
 *   <li>HIS-12 Who is erased is nobody any more: pages say so, and the chain stays sound. The same
 *       login later is another key.
 *   <li>HIS-13 Lines are chained one by one without a gap, each with the hash of all before it,
 *       without a writer waiting for another one; the chain is read again each night, and when an
 *       administrator or a command asks.
 *   <li>HIS-14 A line that was changed, removed, put in or exchanged, other words, another login
 *       behind a key: the first that is wrong is named to the administrator.
 *   <li>HIS-15 A chain that was cut off or made anew is seen by the heads that were noted outside
 *       of the database.
 *   <li>HIS-16 Where somebody else owns the tables, the product's own account can add to the
 *       history, and neither change nor remove anything of it; pages say which it is.
 *   <li>REL-1 A migration is whole, or the database is as it was before it: when it fails and when
 *       its server dies in the middle. No page is served of anything in between.
 *   <li>REL-2 The database of every release before this one, as it is kept with the tests, migrates
 *       and keeps its rows.
 * </ul>
 */
package fr.prefecture.clu.shared;
