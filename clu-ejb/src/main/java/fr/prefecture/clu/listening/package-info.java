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
 *   <li>ECO-23 A sheet has a reference that the tablet drew by lot. It stays on the tablet until the
 *       server says that it has it; sent twice, it counts once.
 *   <li>ECO-24 A sheet that is given up before its end is no answer and nothing of it is kept; how
 *       many were given up is told by campaign and day.
 *   <li>ECO-25 A sheet counts for its own campaign and for the day on which it was answered, however
 *       late it comes; a tablet whose clock is fast answers today.
 *   <li>ECO-26 A staff survey is answered once by each, whoever is not the administrator, as long as
 *       it is open; an empty sheet is no answer.
 *   <li>ECO-27 An answer of the staff holds no login, no day and no time, and the history tells
 *       nothing of it.
 *   <li>ECO-28 Who has answered is known by a mark alone, made of the login with a secret of the
 *       campaign. All marks are written anew with each: their rows tell nothing of the last one.
 *   <li>ECO-29 The secret and the marks are destroyed when the campaign is closed or has ended.
 * </ul>
 */
package fr.prefecture.clu.listening;
