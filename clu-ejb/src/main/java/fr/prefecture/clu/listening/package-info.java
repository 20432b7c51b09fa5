/**
 * Listening to users: satisfaction surveys and what they say, surveys among the staff, mystery
 * calls and e-mails, opinions published elsewhere, complaints and suggestions, incidents, and what
 * was done with all of it.
 *
 * <p>The tablet in the hall, and the survey among the staff:
 *
 * <ul>
 *   <li>ECO-20 A tablet is locked for a campaign that is open and names tablets among its channels,
 *       by an agent who may hold one.
 *   <li>ECO-21 From then on every address leads its session back to the sheet; only the answers,
 *       what is given up, the agent's password and the files of the page pass.
 *   <li>ECO-22 The lock is left by the password of the agent who set it, checked and counted as at
 *       the log-in; or the session ends, and nothing at all is reached.
 *   <li>ECO-23 A sheet has a reference that the tablet drew by lot. It stays on the tablet until
 *       the server says that it has it; sent twice, it counts once.
 *   <li>ECO-24 A sheet that is given up before its end is no answer and nothing of it is kept; how
 *       many were given up is told by campaign and day.
 *   <li>ECO-25 A sheet counts for its own campaign and for the day on which it was answered,
 *       however late it comes; a tablet whose clock is fast answers today.
 *   <li>ECO-26 A staff survey is answered once by each, whoever is not the administrator, as long
 *       as it is open; an empty sheet is no answer.
 *   <li>ECO-27 An answer of the staff holds no login, no day and no time, and the history tells
 *       nothing of it.
 *   <li>ECO-28 Who has answered is known by a mark alone, made of the login with a secret of the
 *       campaign. All marks are written anew with each: their rows tell nothing of the last one.
 *   <li>ECO-29 The secret and the marks are destroyed when the campaign is closed or has ended.
 *       <ul>
 *         <li>ECO-1 A questionnaire asks users or the staff. It has a title of its own, and
 *             editions from 1 on.
 *         <li>ECO-2 An edition that a campaign uses is frozen. What is to change goes into the next
 *             one, which asks the same until it is changed; one edition at a time is being written.
 *         <li>ECO-3 A question has a code, said once in its edition and kept from edition to
 *             edition: by it answers are compared. It has a kind, a theme, a French wording, and
 *             from two to twelve choices unless it is answered in words. One question at most asks
 *             how satisfied one is altogether, on a scale.
 *         <li>ECO-4 A question is moved up or down one place at a time; at the ends it stays.
 *         <li>ECO-5 Languages are data, French first. What has no text in a language is shown in
 *             French.
 *         <li>ECO-6 A questionnaire for users and one for the staff ship with the product; where
 *             there is any, none is added.
 *         <li>ECO-7 A campaign has a title and a channel at least, does not end before it begins,
 *             and lasts for two years at most.
 *         <li>ECO-8 Users answer on the tablet, on the website or on paper; the staff on the
 *             intranet.
 *         <li>ECO-9 A campaign says how many answers there must be before any result is shown; of
 *             the staff ten at least.
 *         <li>ECO-10 A campaign is prepared before its first day, open until its last day,
 *             included, and closed after it.
 *         <li>ECO-11 An open campaign may be closed before its end; what was answered until that
 *             day, included, still counts.
 *         <li>ECO-12 A campaign that is not closed may be changed: what it asks only before its
 *             first day and its first answer, its days and channels only so that the answers it has
 *             still fit.
 *         <li>ECO-13 An answer counts when its day is one of the campaign and is not to come,
 *             whenever it comes in; the staff answers on open days only.
 *         <li>ECO-14 An answer comes by a channel of its campaign and ticks choices of questions
 *             that were asked, one where one is taken.
 *         <li>ECO-15 People skip what they like, but who answers nothing has not answered. A
 *             comment has 5,000 characters at most and is kept as it was written, as text.
 *         <li>ECO-16 An answer has a reference; sent twice it counts once.
 *         <li>ECO-17 What an import brings is kept whole or not at all; undone, it takes back what
 *             it brought and nothing else.
 *         <li>ECO-18 A paper sheet just typed can be taken back; who typed it and who took it back
 *             is in the history.
 *         <li>ECO-19 Of an answer of the staff neither a name nor a day is kept, nor who sent it.
 *       </ul>
 */
package fr.prefecture.clu.listening;
