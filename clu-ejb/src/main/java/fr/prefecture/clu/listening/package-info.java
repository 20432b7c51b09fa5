/**
 * Listening to users: satisfaction surveys and what they say, surveys among the staff, mystery
 * calls and e-mails, opinions published elsewhere, complaints and suggestions, incidents, and what
 * was done with all of it.
 *
 * <ul>
 *   <li>ECO-110 The board « Vous nous l’avez demandé, on l’a fait » shows actions that are done,
 *       each with its origin: those that the quality officer has chosen. An action that is reopened
 *       leaves it until it is done again.
 *   <li>ECO-111 An action stands there once, in words of its own: what was asked and what was done,
 *       500 characters each at most. Whoever changes them has seen them as they stand, and confirms
 *       that words which tell of health, nationality or religion tell of nobody.
 *   <li>ECO-112 The board of a period is of the days on which the actions were done.
 *   <li>ECO-113 What is taken down keeps its words, and may be shown again.
 *   <li>ECO-114 On paper, the board says what it shows and of which days, and never what day it is.
 *   <li>ECO-80 Who types or publishes a free text is warned of the words that tell of health,
 *       nationality, origin or religion: whole words, without case and accents, plurals and
 *       feminines too. DOMAIN §7.1
 *   <li>ECO-1 A questionnaire asks users or the staff. It has a title of its own, and editions from
 *       1 on.
 *   <li>ECO-2 An edition that a campaign uses is frozen. What is to change goes into the next one,
 *       which asks the same until it is changed; one edition at a time is being written.
 *   <li>ECO-3 A question has a code, said once in its edition and kept from edition to edition: by
 *       it answers are compared. It has a kind, a theme, a French wording, and from two to twelve
 *       choices unless it is answered in words. One question at most asks how satisfied one is
 *       altogether, on a scale.
 *   <li>ECO-4 A question is moved up or down one place at a time; at the ends it stays.
 *   <li>ECO-5 Languages are data, French first. What has no text in a language is shown in French.
 *   <li>ECO-6 A questionnaire for users and one for the staff ship with the product; where there is
 *       any, none is added.
 *   <li>ECO-7 A campaign has a title and a channel at least, does not end before it begins, and
 *       lasts for two years at most.
 *   <li>ECO-8 Users answer on the tablet, on the website or on paper; the staff on the intranet.
 *   <li>ECO-9 A campaign says how many answers there must be before any result is shown; of the
 *       staff ten at least.
 *   <li>ECO-10 A campaign is prepared before its first day, open until its last day, included, and
 *       closed after it.
 *   <li>ECO-11 An open campaign may be closed before its end; what was answered until that day,
 *       included, still counts.
 *   <li>ECO-12 A campaign that is not closed may be changed: what it asks only before its first day
 *       and its first answer, its days and channels only so that the answers it has still fit.
 *   <li>ECO-13 An answer counts when its day is one of the campaign and is not to come, whenever it
 *       comes in; the staff answers on open days only.
 *   <li>ECO-14 An answer comes by a channel of its campaign and ticks choices of questions that
 *       were asked, one where one is taken.
 *   <li>ECO-15 People skip what they like, but who answers nothing has not answered. A comment has
 *       5,000 characters at most and is kept as it was written, as text.
 *   <li>ECO-16 An answer has a reference; sent twice it counts once.
 *   <li>ECO-17 What an import brings is kept whole or not at all; undone, it takes back what it
 *       brought and nothing else.
 *   <li>ECO-18 A paper sheet just typed can be taken back; who typed it and who took it back is in
 *       the history.
 *   <li>ECO-19 Of an answer of the staff neither a name nor a day is kept, nor who sent it.
 * </ul>
 */
package fr.prefecture.clu.listening;
