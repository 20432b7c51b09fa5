/**
 * Indicators: what is measured, what it means, its values and where they come from, and who is
 * asked for what nobody can compute.
 *
 * <ul>
 *   <li>IND-1 An indicator is known by a code, words of letters, digits and hyphens with dots
 *       between them, such as {@code accueil.attente}; it is its own and never changes.
 *   <li>IND-2 A computed indicator has the values that a feature counts, and nobody types them. A
 *       manual one has those that people type, each with its author and its proof.
 *   <li>IND-3 A definition holds from a month on until the next one begins. Each value keeps the
 *       edition under which it was measured, and a series shows where another begins.
 *   <li>IND-4 A new definition begins after the month in which the one before began; of a manual
 *       indicator, after the last value that was typed.
 *   <li>IND-5 A month has one value. Who corrects it says which one was read, and is refused when
 *       another has changed it since; the history keeps both.
 *   <li>IND-6 No value is typed of a month to come, of one before the first definition, or of one
 *       that is not the last of its quarter or year where there is one value for each of them.
 *   <li>IND-7 Numbers are not negative, except the numerator of a difference in points. Of a
 *       percentage or points the numerator is within the denominator; a count has no denominator,
 *       all others have one; nothing is counted of nothing.
 *   <li>IND-8 What is not known is not available, and nothing to count is said so: neither is 0 or
 *       100 %.
 *   <li>IND-9 The value of a quarter or a year is the sum of the numerators over the sum of the
 *       denominators, never a mean of means.
 *   <li>IND-10 A period of which some months are missing says how many are known, and is not
 *       judged.
 *   <li>IND-11 A period in which definitions meet has no value of its own.
 *   <li>IND-12 The values of the computed indicators are what the features say now: computing twice
 *       changes nothing; what is said otherwise than before goes into the history, and what is no
 *       longer known is taken away.
 *   <li>IND-13 Computing goes back from the last month that is known, past the first value, until
 *       two years in a row say nothing.
 *   <li>IND-14 One computation runs at a time. One that has given no sign for a minute is dead:
 *       another may begin.
 *   <li>IND-15 Every value leads to the files, imports and entries that it comes from, as each
 *       feature tells them.
 *   <li>IND-16 A value is judged by the target in force in its month, which is kept with it; a
 *       period by that of its last known month.
 *   <li>IND-17 The definitions of the computed indicators ship with the product. At each start
 *       those that are missing are added; those that are there stay as they are.
 *   <li>IND-18 The text of a sheet depends on the indicator, its values and the months that were
 *       asked, and on nothing else.
 *   <li>IND-19 A last value is compared with the one just before, under the same definition only.
 *   <li>IND-20 A collection round has a title, a period of one month or one quarter, and a closing
 *       date that is not before the period begins; a form sent twice opens one round.
 *   <li>IND-21 A round that copies another one asks the same of the same for the period that
 *       follows: months and dates move along; a date that falls on a day off becomes the next
 *       worked day, the closing date at the latest. What was given is not copied.
 *   <li>IND-22 An asking says who: a service, and the account or the address if there is one; what:
 *       a figure of an indicator for a month of the period, or a proof in words with the
 *       commitments that it serves; by when: not before the period begins, the closing date at the
 *       latest. The same asked twice of a service is one asking.
 *   <li>IND-23 An asking is expected until its date, included, and late from the day after on; it
 *       is given as soon as something is, or set aside for a reason until it is asked again.
 *   <li>IND-24 A figure is a number, or a numerator over a denominator, which is zero only where
 *       the numerator is; it is not negative and has four decimals at most.
 *   <li>IND-25 A proof is given as a file or as an address on the web.
 *   <li>IND-26 What is given after its date is taken, and said late; a correction makes nothing
 *       late that was first given in time.
 *   <li>IND-27 The same given twice is given once; a correction is one gift more: all stay, the
 *       last one counts, and who corrects has seen the one before.
 *   <li>IND-28 The account that is asked gives; where none is named, whoever contributes does; the
 *       quality officer always may. The secretary-general reads.
 *   <li>IND-29 The board shows the late ones first, the most late at the top, then what is
 *       expected, what was given, what is set aside, and counts each.
 *   <li>IND-30 A reminder says to a service, in one text, all that is missing and until when; there
 *       is none where nothing is missing.
 *   <li>IND-31 A reminder leaves once by e-mail, or is copied and noted; the day and the way stand
 *       at each asking that it spoke of.
 *   <li>IND-32 Who is asked by name is told on their home page what is expected and until when; the
 *       quality officer is told what is late.
 *   <li>IND-33 An asking to which something was given stays; one that was asked by mistake is
 *       removed.
 *   <li>IND-34 A figure that is given of an indicator that is typed becomes its value of that
 *       month, and its correction corrects it; a value that somebody typed otherwise stays.
 *   <li>IND-35 A results board has a title, a period of one quarter, half-year or year, and
 *       indicators in an order, each once and {@code 30} at most, in words for the public; a form
 *       sent twice opens one board.
 *   <li>IND-36 Its values are those of its period by IND-8 to IND-11; an indicator that is measured
 *       less often than the period is long has none.
 *   <li>IND-37 Each stands beside what it should reach at the end of the period: what its feature
 *       aims at, or else what a framework has it reach in the same unit, and who says so.
 *   <li>IND-38 A value is compared with that of the period just before, of the same length, when
 *       both are wholly known under one definition.
 *   <li>IND-39 A board is published once its period is over, with an indicator at least of which
 *       something is known; it can be prepared before.
 *   <li>IND-40 What was published stays as it was, with its day and its author; what has changed
 *       since is told, and published beside it under the next number. Where nothing has changed,
 *       nothing is published.
 *   <li>IND-41 A board is withdrawn for a reason: the public's readers see its reason and its
 *       figures no more, until it is published again; what was withdrawn they read no more at all.
 *   <li>IND-42 The quality officer prepares, publishes and withdraws; those who read indicators
 *       read what is published.
 *   <li>IND-43 A board that copies another one shows the same indicators in the same words and
 *       order of the period that follows.
 *   <li>IND-44 Those are suggested first that have something to reach and a value of the period.
 *   <li>IND-45 Who changes a board says which one was read, and is refused when another has changed
 *       it since.
 *   <li>IND-46 The paper of a board depends on what it shows, and on nothing else; it names nobody.
 *   <li>IND-47 The open data of a board is valid by the schema beside it, and its numbers are the
 *       board's; where nothing is known a cell is empty.
 *   <li>IND-48 The indicators are computed at each start of a server, at the hour of the nights and
 *       after each night, once no night runs; what a server has left undone another one does.
 *   <li>IND-49 What a feature counts month by month and has one value a quarter or a year is said
 *       of a shorter period as what was counted by then, and judged once the quarter or year is
 *       over.
 *   <li>IND-50 A value is judged by its exact quotient, never by the rounded one, and shown with a
 *       second decimal where one would make it look like its target, which it misses.
 *   <li>IND-51 A rate or mean of fewer cases than its indicator asks for is shown and not judged.
 *   <li>IND-52 A lower bound is judged only as far as it proves: at least 60 % reaches a target of
 *       at least 50 % and says nothing of one of at least 70 %.
 *   <li>IND-53 A period is known once all that was expected of its source was delivered and
 *       counted; what was declared lost is not expected, but under 90 % nothing is judged.
 *   <li>IND-54 The definition of an indicator that is typed says under how many cases it is not
 *       judged, or that all are counted; a value keeps what held when it was typed.
 *   <li>IND-55 When a release counts otherwise, the first computation keeps which months changed,
 *       from what to what and why; the quality officer is told of it once.
 * </ul>
 */
package fr.prefecture.clu.indicators;
