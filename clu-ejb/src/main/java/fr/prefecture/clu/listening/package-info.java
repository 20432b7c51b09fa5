/**
 * Listening to users: satisfaction surveys and what they say, surveys among the staff, mystery
 * calls and e-mails, opinions published elsewhere, complaints and suggestions, incidents, and what
 * was done with all of it.
 *
 * <ul>
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
 *       nothing of it. Its number and those of its comments are drawn by lot: they tell neither
 *       when nor in which order it came, nor which comments are of one answer.
 *   <li>ECO-28 Who has answered is known by a mark alone, made of the login with a secret of the
 *       campaign. All marks are written anew with each: their rows tell nothing of the last one.
 *   <li>ECO-29 The secret and the marks are destroyed when the campaign is closed or has ended.
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
 *       words or answers have changed both are said and no difference is claimed, nor where the
 *       same answers are appreciated otherwise; so are questions that are new or gone.
 *   <li>ECO-37 Of several answers at once the shares are of those who answered; they may be more
 *       than all together.
 *   <li>ECO-38 A comment may be about several things. What there is to be about is a list of the
 *       préfecture's; what is withdrawn stays where it is and is no longer offered.
 *   <li>ECO-39 A page of comments is coded as a whole, or not at all when one has been changed
 *       since it was read.
 *   <li>ECO-40 Only a comment that is marked publishable is shown, in its redacted text; words of
 *       health or nationality in it have to be confirmed. The history holds none of its words.
 *   <li>ECO-41 The own words of a comment are erased twelve months after the end of its campaign,
 *       or after they came in if that was later; the codes stay, and the redacted text as long as
 *       it is publishable.
 *   <li>ECO-42 A comment becomes one action, with a title of its own and no words that may not be
 *       shown.
 *   <li>ECO-43 The report and the slides of a campaign say what is kept, and never what day it is;
 *       remarks, leads and conclusion are typed.
 *   <li>ECO-44 The satisfaction of a month is that of all users who answered in it, however many
 *       campaigns there were; unknown under the strictest of their numbers. The staff is never in
 *       it.
 *   <li>ECO-45 A survey among users counts in the month of its first day; before the first one
 *       nothing is known, after it none is none.
 *   <li>ECO-46 The satisfaction of a month tells which campaigns and imports it is made of.
 *   <li>ECO-47 Answers are counted where they are kept: ten thousand in less than a second.
 *   <li>ECO-48 A campaign is compared with earlier ones of the same questionnaire only.
 *   <li>ECO-49 The texts of a report are written over the version that was read, or not at all.
 *   <li>ECO-50 Answers from the website come from a table into a campaign that has this channel,
 *       has begun, and has been over for a year at most; its columns are the questions of the
 *       campaign's edition.
 *   <li>ECO-51 A heading is the code of a question, its text in any language of the edition, or
 *       both, with the choice in brackets where several may be ticked; an answer is the code of a
 *       choice or its text in any language. A choice that does not exist is refused, with those
 *       that do.
 *   <li>ECO-52 An answer that was never sent is refused as unfinished. Addresses, names and
 *       invitations are read by nobody and kept nowhere, and it is said so.
 *   <li>ECO-53 An answer is known by its number and its moment in the export; without a number, by
 *       all that it says and the how-manieth of its file it is to say so. So a file imported twice,
 *       or a later export that holds an earlier one, counts each answer once.
 *   <li>ECO-54 A heading that looks like a question which the edition does not ask is told; it is
 *       not imported.
 *   <li>ECO-55 An opinion of the State's platform has its number there, a day, a feeling in the
 *       platform's words, and a title or a text. No name of who wrote it is kept.
 *   <li>ECO-56 The same opinion again tells anew what is known of it, and never makes a second one;
 *       what says nothing of an answer takes none away. Taken back, what the other imports said
 *       stands again.
 *   <li>ECO-57 An opinion is answered when the platform says so in words that are known and none of
 *       which tells of waiting, or somebody here, on a day from its publication to today; what
 *       somebody here said can be taken back.
 *   <li>ECO-58 An opinion becomes one action, however often it is asked for. Its text is not copied
 *       there, nor a title with any of the words of ECO-83.
 *   <li>ECO-59 The rate of answers is of the opinions published in a month, whenever they were
 *       answered. No time limit is known: nothing is called late.
 *   <li>ECO-60 A mystery survey has a title, a medium, a partner, a window of days and opening
 *       hours with at least one half-hour. A partner tests our services, or we test the partner's,
 *       which only comes from an order of theirs.
 *   <li>ECO-61 It is in preparation, drawn, under way from the first contact made on, or closed;
 *       closed, nothing of it changes until it is reopened.
 *   <li>ECO-62 It begins with the grid that ships for its medium, whose thresholds nobody has
 *       confirmed. Services, scenarios and grid change until contacts are drawn, or again once the
 *       draw is taken back.
 *   <li>ECO-63 A criterion has a weight above 0 and marks from 0 to its best one; it may be left
 *       out of a contact, as not applicable, only where it says so.
 *   <li>ECO-64 Contacts are drawn on business days, one at most in each half-hour of the opening
 *       hours, once there are services, scenarios and criteria.
 *   <li>ECO-65 Each service gets as equal a share as possible, and each of its scenarios comes in
 *       turn; contacts that stay count in the shares.
 *   <li>ECO-66 The same seed draws the same contacts for ever: chance comes from {@link
 *       java.util.Random}, whose numbers are specified.
 *   <li>ECO-67 A second draw asks for confirmation; the former seed stays in the history, the
 *       contacts of which something is told stay too, and no code is given twice.
 *   <li>ECO-68 A contact says its day, in the window and not to come, what became of it, and a mark
 *       or « sans objet » for each criterion; a draft may leave things open and counts for nothing.
 *       Nobody writes over what they have not seen.
 *   <li>ECO-69 No agent is named: a remark has 1,000 characters at most, and one that looks as if
 *       it named somebody is kept only when somebody confirms that it names no agent. The history
 *       holds none of its words.
 *   <li>ECO-70 The score is the sum of weight × mark ÷ best mark over the sum of the weights, of
 *       what applies; over several contacts, both sums are added up first.
 *   <li>ECO-71 When nobody answers, or only a machine, what measures reachability counts 0 and all
 *       else is « sans objet ».
 *   <li>ECO-72 The score of the survey comes with the number of its contacts; under 30 contacts, a
 *       service, a criterion or a commitment is told in points and not in per cent.
 *   <li>ECO-73 What is published names no agent, gives no remark a day, an hour or a service, and
 *       rounds times to the half-hour.
 *   <li>ECO-74 An order has the survey, its services, scenarios and grid, and the contacts to be
 *       made, without any result; it becomes a survey of the partner's services, and a changed one
 *       replaces what nothing is told of; the medium stays once something is.
 *   <li>ECO-75 A return has the contacts that were made, with their marks; it is read into the
 *       survey that its identifier names. What it tells of a contact of a former draw is shown and
 *       ignored; a contact that no draw gave is refused.
 *   <li>ECO-76 What a file would change is seen before it is confirmed, within seven days; the same
 *       file twice changes nothing. One that is refused writes nothing, and says where and what to
 *       do: 10 MB or more, cut off, of another format, version or survey, with a contact or a
 *       criterion that is unknown, a mark that is too high, or a day outside the window.
 *   <li>ECO-77 A corrected return replaces the contacts that it names, with what they said but the
 *       words of their remarks in the history, unless the survey is closed.
 *   <li>ECO-78 A criterion on which our services were tested becomes one action.
 *   <li>ECO-79 The mystery score of a month is that of the contacts made in it with our services,
 *       drafts left out; the weights of several months add up.
 *   <li>ECO-80 Who types or publishes a free text is warned of the words that tell of health,
 *       nationality, origin or religion: whole words, without case and accents, plurals and
 *       feminines too. DOMAIN §7.1
 *   <li>ECO-81 A complaint, a suggestion or a report about accessibility has a day of reception
 *       that is not to come, a channel, a main reason, perhaps a second one, and a text of 5,000
 *       characters at most; it has no field for who made it.
 *   <li>ECO-82 It has a number in the year of its reception, without a gap; sent twice, it is kept
 *       once.
 *   <li>ECO-83 A text in which words of health or nationality, an e-mail address or a telephone
 *       number are found is kept only when somebody says that they are indispensable.
 *   <li>ECO-84 An answer is due so many working days after the reception, for a report about
 *       accessibility so many calendar days; the days are counted from the day after. Who reports
 *       an obstacle always awaits an answer. DOMAIN §1.4
 *   <li>ECO-85 Time limits hold from a day on, each with its source and whether it was checked;
 *       days that were promised before stay, unless the reception, the kind or whether an answer is
 *       awaited is corrected.
 *   <li>ECO-86 It is to answer, late, answered in time or too late, without an answer awaited, or
 *       closed.
 *   <li>ECO-87 What was answered is the day, the channel, and a template or a few words; not before
 *       the reception, nor on a day to come.
 *   <li>ECO-88 What awaits an answer is closed with it, or with the reason why there is none.
 *   <li>ECO-89 It is corrected over the version that was shown, until it is closed; by an agent
 *       only when it is the agent's own and nobody has answered.
 *   <li>ECO-90 An agent sees the complaints that the agent typed.
 *   <li>ECO-91 Reasons are withdrawn, never deleted: they stay where they were given.
 *   <li>ECO-92 Only a text that was redacted may be read by all, without any of the words of ECO-83
 *       and without what looks like a name; it is void as soon as the original changes.
 *   <li>ECO-93 The words of a complaint are erased so many months after it was closed, or else
 *       answered, or else received when no answer is awaited; what is counted stays.
 *   <li>ECO-94 It becomes one action, however often that is asked for, without any of the words of
 *       ECO-83 in its title.
 *   <li>ECO-95 Late answers, and those due within three days, are brought to attention.
 *   <li>ECO-96 Answered in time: answered on the last day at the latest, out of those that await an
 *       answer and are answered or over; each counts in the month of its last day.
 *   <li>ECO-97 Complaints count in the month of their reception, incidents in that of their day;
 *       nothing is said of months before the first one.
 *   <li>ECO-98 An incident is a day that is not to come, a channel, a kind, perhaps a service, and
 *       a measure, all from lists: nothing about a person.
 *   <li>ECO-99 The board « Vous nous l’avez demandé, on l’a fait » shows actions that are done,
 *       each with its origin: those that the quality officer has chosen. An action that is reopened
 *       leaves it until it is done again.
 *   <li>ECO-100 An action stands there once, in words of its own: what was asked and what was done,
 *       500 characters each at most. Whoever changes them has seen them as they stand, and confirms
 *       that words which tell of health, nationality or religion, addresses and telephone numbers
 *       tell of nobody.
 *   <li>ECO-101 The board of a period is of the days on which the actions were done.
 *   <li>ECO-102 What is taken down keeps its words, and may be shown again.
 *   <li>ECO-103 On paper, the board says what it shows and of which days, and never what day it is.
 *   <li>ECO-104 Questionnaires with what their latest edition asks, campaigns, mystery surveys,
 *       their scenarios and opinions are found by those who may open their page; of a survey among
 *       the staff, nothing but its title. What somebody answered or wrote in a survey is never
 *       found.
 *   <li>ECO-105 A complaint is found by the quality officer, the secretary general and who typed
 *       it, by its words until they are erased; an incident by its service.
 *   <li>ECO-106 What stands on the board is found by the quality officer, as long as it is shown.
 * </ul>
 */
package fr.prefecture.clu.listening;
