/**
 * The quality approach: the frameworks with their versions, what they ask, by which figures it is
 * measured, who applies for a label and for what, and what shows that it keeps its word.
 *
 * <ul>
 *   <li>QUA-1 A framework has versions; each has modules, each of these commitments and
 *       sub-commitments. A code is said once in its version, and every wording has its source and
 *       says whether somebody has confirmed it.
 *   <li>QUA-2 What a framework asks of figures is a target: an operator, a threshold, a unit, a
 *       source and a status, from a day on and until a day. One indicator has one target at a time
 *       in a version.
 *   <li>QUA-3 Past periods keep their target: a target begins before today only where none held,
 *       and what held is closed on the day before the next one begins, today at the earliest.
 *   <li>QUA-4 Two commitments of different frameworks correspond when one piece of evidence serves
 *       both; this holds in both directions. A correspondence to a framework that is not loaded is
 *       kept, and said to be so.
 *   <li>QUA-5 A structure applies for one version, with the modules of its perimeter; a commitment
 *       of another module is not asked of it.
 *   <li>QUA-6 A framework is one file with all its versions, as YAML or JSON, that keeps to a
 *       schema. The same framework gives the same bytes: exported, imported where there is nothing,
 *       and exported again, it is the same file.
 *   <li>QUA-7 What a file would change is seen before it is confirmed. A commitment or a module
 *       that has left the file is withdrawn, never deleted; a version that has left it is refused.
 *   <li>QUA-8 A file that is refused changes nothing, and each fault says its line and what to do:
 *       10 MB or more, empty, not UTF-8, not YAML, of another format, with references, with codes
 *       that are unknown, doubled or wrong, with what replaces itself.
 *   <li>QUA-9 A target is changed from a day on; its source and status are put right by whoever has
 *       seen it as it stands.
 *   <li>QUA-10 A structure has a code of its own, and each part of its perimeter a module of the
 *       version that it applies for, a unit and a site. While it has a perimeter in one version, it
 *       does not apply for another.
 *   <li>QUA-11 A label is awarded on a day that is not to come, for three years, by a certification
 *       body.
 *   <li>QUA-12 A piece of evidence has a title, a kind that stays, and the day on which it was
 *       obtained, which is not to come. It proves commitments of any framework, and is a
 *       structure's or everybody's.
 *   <li>QUA-13 A link leads to a page of the web; a document is one that the product makes, which
 *       is led to and never copied; a photograph says what it shows, for those who do not see it.
 *   <li>QUA-14 Evidence may be valid until a day, which is not before it was obtained; the kind of
 *       document proposes one.
 *   <li>QUA-15 It is valid; it expires soon, thirty days before its last day; it has expired on the
 *       day after.
 *   <li>QUA-16 What proves a commitment also proves those of other frameworks that correspond to
 *       it, and is said to do so by correspondence.
 *   <li>QUA-17 A piece proves something for a structure on a day when it is that structure's or
 *       everybody's, was obtained by then, is still valid, and was neither taken back nor
 *       eliminated.
 *   <li>QUA-18 Of the commitments in a structure's perimeter, those without parts are counted: so
 *       many proved, out of so many.
 *   <li>QUA-19 What is missing on a day to come is what nothing proves that day: what expires
 *       before then counts as missing.
 *   <li>QUA-20 A piece is kept with all its files or not at all, and once however often its form is
 *       sent. What several files hold alike is stored once.
 *   <li>QUA-21 Evidence is no longer of use once the years of its retention rule are over, counted
 *       from the day it was obtained or from the end of its validity, and never while it is valid.
 *       Without a rule, or while the beginning is not known, it never is.
 *   <li>QUA-22 A retention rule has years, their beginning, a final disposition, a source and a
 *       status; what a kind of document is valid for is only proposed.
 *   <li>QUA-23 The archives are asked to let go of what is to be destroyed or sorted; what is to be
 *       handed over or kept for ever is on no slip.
 *   <li>QUA-24 A piece that is taken back says why and proves nothing; it may come back for thirty
 *       days, and then waits for the archives like any other: nobody but them has contents removed.
 *   <li>QUA-25 Elimination slips are numbered by year without gap and stay as they were made; a
 *       piece is on one at a time, and is not changed while it is.
 *   <li>QUA-26 Contents are removed once the visa of the archives is recorded, on a day between the
 *       slip's and today; the piece stays with the names and hashes of its files and the number of
 *       the slip.
 *   <li>QUA-27 What the archives keep stays as it is, and is not proposed again.
 *   <li>QUA-28 Nobody changes a piece of evidence or a retention rule that they have not seen as it
 *       stands.
 *   <li>QUA-29 A content that is held, for an application file that is being made, can be read to
 *       its end although the evidence is eliminated meanwhile.
 *   <li>QUA-30 A piece has twenty files at most; each is taken for what it holds, not for what its
 *       name says.
 *   <li>QUA-31 What is posted says what it is, where, in which version and since when, not in the
 *       future; a place or a subject that is not in the list says its name. A form sent twice posts
 *       once.
 *   <li>QUA-32 The next check is three months after the posting or the last check, unless another
 *       day is chosen; it is overdue from the day after on.
 *   <li>QUA-33 A check says its day, from the posting to today, who looked, and whether what is
 *       posted is fine or is to be replaced; what is to be replaced stays so until it is replaced,
 *       taken down, or found fine. The same found twice the same day by the same person is one
 *       check.
 *   <li>QUA-34 A new version takes the place of the old one, which is taken down the day the new
 *       one is posted and leads to it; asked for twice, it is replaced once.
 *   <li>QUA-35 What is taken down says since when, from its posting to today; it is not checked any
 *       more.
 *   <li>QUA-36 The proof of a posting is an address on the web, a file, or a photograph without
 *       faces that says in words what it shows.
 *   <li>QUA-37 The register shows first the overdue checks, the most overdue at the top, then what
 *       is to be replaced, what is posted, and what was taken down. Overdue checks are told to the
 *       quality officer.
 *   <li>QUA-38 A training or a guide belongs to a service and a subject; it is planned, as loosely
 *       as one speaks of it, or done, or both. Planned, it is late once the last day of its date is
 *       over. No agent is named: heads are counted.
 *   <li>QUA-39 Those who came are counted once it is done, and are no more than the service has;
 *       totals are sums of heads, and a share is the sum of those who came over the sum of the
 *       heads of the same services, unavailable without heads.
 *   <li>QUA-40 A guide says its version, and counts those to whom it was handed out; a training has
 *       no version.
 *   <li>QUA-41 What an audit was planned for and when it took place are both kept; neither ends
 *       before it begins, and what took place is never to come. People are named by their function.
 *   <li>QUA-42 The state of an audit follows from its dates: planned, late from the day after its
 *       first planned one on, under way, held, closed.
 *   <li>QUA-43 An audit that was held is closed by its minutes, not before its last day; closed, it
 *       and its findings stay as they are until it is reopened.
 *   <li>QUA-44 A finding is a point fort, a point sensible, an écart or a piste de progrès, and
 *       says something; only an écart is major or minor, a distinction that is not confirmed. It
 *       may concern a commitment of the edition of the audit.
 *   <li>QUA-45 Nobody writes over a finding that they have not seen as it is; a text that gives way
 *       is whole in the history.
 *   <li>QUA-46 A finding is taken off, with its sheet, until it has an action.
 *   <li>QUA-47 A deviation has one sheet: what it is, why, what was done at once, what keeps it
 *       from coming back, until when, what shows it. It is closed with a corrective action and what
 *       shows that it works, also after the audit is closed.
 *   <li>QUA-48 A finding becomes one action, due when its sheet says, else on the day before the
 *       external audit for which an internal one prepares; a point fort becomes none.
 *   <li>QUA-49 An action that is due, or done, once the external audit has begun is not refused: it
 *       is counted and said to be so.
 *   <li>QUA-50 A document is asked for once, due one month before the audit unless somebody says
 *       otherwise, always before it begins; it is late once that day has passed.
 *   <li>QUA-51 A label asks for a follow-up audit after 18 months, for an external one before it
 *       ends, and an external audit for an internal one at least a month before it; what nobody has
 *       planned is recalled 90 days before, pressing from 30 days before on.
 *   <li>QUA-52 An audit that has not begun, a document that was not handed over, a sheet that is
 *       not closed in time are late; what has to be put right and has no action is brought to
 *       attention once the audit was held.
 *   <li>QUA-53 Once a year a structure says of each commitment of its perimeter, or of its parts,
 *       how it keeps it. What it said the year before is carried over, and counts once confirmed.
 *   <li>QUA-54 A self-assessment is closed when everything is rated, and then stays as it is;
 *       nobody writes over what another has rated meanwhile.
 *   <li>QUA-55 The paper of an audit, and that of a deviation, say what is kept and never what day
 *       it is. A self-assessment is compared with the year before in words.
 *   <li>QUA-56 An application file is put together as of a day: what had been obtained by then and
 *       was valid that day, for what is asked of the structure; the day is not to come.
 *   <li>QUA-57 The same data give the same application file, to the byte.
 *   <li>QUA-58 The same file that is asked for again while it is being made is made once.
 *   <li>QUA-59 What was listed for a file stays until the file is made, whatever becomes of the
 *       evidence meanwhile.
 *   <li>QUA-60 One run at a time makes a file; one that has fallen, or says nothing any more, has
 *       lost it, and it is made anew from the beginning.
 *   <li>QUA-61 In a file, pieces have names of ours: no sign, no folder and no reserved name of
 *       whoever gave them.
 *   <li>QUA-62 Frameworks, commitments that hold, structures, evidence until it is taken back,
 *       audits, findings, deviations, self-assessments, displays, trainings and application files
 *       are found by those who may open their page; nobody who audits is found by name.
 * </ul>
 */
package fr.prefecture.clu.quality;
