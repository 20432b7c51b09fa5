/**
 * Listening to users: satisfaction surveys and what they say, surveys among the staff, mystery
 * calls and e-mails, opinions published elsewhere, complaints and suggestions, incidents, and what
 * was done with all of it.
 *
 * <ul>
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
 *   <li>ECO-30 A satisfaction rate is that of the satisfied among those who have an opinion; who
 *       has none, and who left the question out, is said apart.
 *   <li>ECO-31 Net satisfaction is the satisfied without the dissatisfied, divided by the same, in
 *       points; it may be negative.
 *   <li>ECO-32 A campaign has the margin of 1.96 · √(0.25 ÷ n), a question the interval of Wilson,
 *       both with the caution that those who answered are a convenience sample. DOMAIN §3.5
 *   <li>ECO-33 Of fewer answers than the campaign says no figure is told, nor of a question, nor of
 *       a channel; another channel is held back as long as what is not told could be deduced from
 *       it.
 *   <li>ECO-34 Of the staff nothing is told before the survey is closed, never in parts, and
 *       comments in an order that says nothing of when they came.
 *   <li>ECO-35 Channels are said to differ when chance would make them so in less than one case out
 *       of a hundred.
 *   <li>ECO-36 Campaigns of one questionnaire are compared by the codes of their questions. Where
 *       words or answers have changed both are said and no difference is claimed; so are questions
 *       that are new or gone.
 *   <li>ECO-37 Of several answers at once the shares are of those who answered; they may be more
 *       than all together.
 *   <li>ECO-38 A comment may be about several things. What there is to be about is a list of the
 *       préfecture's; what is withdrawn stays where it is and is no longer offered.
 *   <li>ECO-39 A page of comments is coded as a whole, or not at all when one has been changed
 *       since it was read.
 *   <li>ECO-40 Only a comment that is marked publishable is shown, in its redacted text; words of
 *       health or nationality in it have to be confirmed. The history holds none of its words.
 *   <li>ECO-41 The own words of a comment are erased twelve months after the end of its campaign,
 *       or after they came in if that was later; the redacted text and the codes stay.
 *   <li>ECO-42 A comment becomes one action, with a title of its own and no words that may not be
 *       shown.
 *   <li>ECO-43 The report and the slides of a campaign say what is kept, and never what day it is;
 *       remarks, leads and conclusion are typed.
 *   <li>ECO-44 The satisfaction of a month is that of all users who answered in it, however many
 *       campaigns there were; unknown under the strictest of their numbers. The staff is never in
 *       it.
 *   <li>ECO-45 A survey among users counts in the month of its first day; before the first one
 *       nothing is known, after it none is none.
 * </ul>
 */
package fr.prefecture.clu.listening;
