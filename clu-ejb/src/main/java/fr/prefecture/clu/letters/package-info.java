/**
 * Letters: the templates with which the public is answered, what the committee says of them, how
 * often they serve, and how soon letters and e-mails are answered.
 *
 * <ul>
 *   <li>LET-1 A template has a code that no other has, and keeps it for ever.
 *   <li>LET-2 Each text that is kept is a version with the next number; none is changed or removed
 *       afterwards, and a text that says what the latest says is no version.
 *   <li>LET-3 A version is a draft, then submitted to the committee, or validated at once; only the
 *       latest goes on, and one that is validated stays so when the committee is asked about it. A
 *       template that is withdrawn says why, and may come back.
 *   <li>LET-4 Agents use the last validated version of a template that is not withdrawn.
 *   <li>LET-5 A text is made of paragraphs, headings, lists, bold, links and variables, 20,000
 *       characters at most; any other mark is refused with its line.
 *   <li>LET-6 A variable is one of the catalogue, whatever its case and accents; a text with
 *       another may be kept as a draft, but neither submitted nor validated.
 *   <li>LET-7 Nobody writes over a text that they have not seen: the other's comes back instead.
 *   <li>LET-8 What is typed for a variable is text and no mark; a variable that was not filled
 *       stays visible, in brackets.
 *   <li>LET-9 What is typed about a person goes into the document that is handed out, and nowhere
 *       else.
 *   <li>LET-10 Use is counted by template, day and service, and nothing else.
 *   <li>LET-11 A template is found by the beginnings of words: of what people ask, of its subject,
 *       of its code, then of its text.
 *   <li>LET-12 Two texts are compared line by line, and word by word where a line was changed; what
 *       was added and removed is said in words.
 *   <li>LET-13 What the checker says is shown beside every text; a text that it blocks is not
 *       validated.
 *   <li>LET-14 A document is imported by who may write templates; nothing of it is kept before
 *       somebody has seen what was understood, and saves it as a template or as the next version of
 *       one.
 *   <li>LET-15 What was read of a document becomes a text of ours with the same words, paragraphs,
 *       headings, lists, bold and links; a sign that would be read as a mark stays a sign.
 *   <li>LET-16 The subject of a document is what follows « Objet : », else the heading or the line
 *       in bold with which it begins; it is taken out of the text.
 *   <li>LET-17 A variable of the catalogue is known in braces, brackets or quotation marks, and as
 *       a field of a mail merge; another name stays as it is written, and is said.
 *   <li>LET-18 What a document had and its text has no more is said in words: pictures, tables that
 *       became lines, headers, notes, comments, changes, lists within lists.
 *   <li>LET-19 A document that cannot be imported is refused with what it is and what to do; so is
 *       one without a text, or with a longer one than a template may have.
 *   <li>LET-20 An acknowledgement says when the request came, which service handles it and how that
 *       service is reached, as the law asks of a letter and of an e-mail; a reply says who answers.
 *   <li>LET-21 The acknowledgement of a request for a decision also says what no answer means, from
 *       which day, and how that is contested.
 *   <li>LET-22 A sentence of more than 25 words is found; neither an abbreviation nor a number nor
 *       an address ends one.
 *   <li>LET-23 A word of the administration is found, with a plainer one.
 *   <li>LET-24 A verb in the passive voice is found; no other form with « être » is.
 *   <li>LET-25 A link says where it leads.
 *   <li>LET-26 A heading has words, is followed by a text, and is written as a heading.
 *   <li>LET-27 A variable that is unknown, not closed, or where none is filled in is found, with
 *       the one that was meant; and so is a place that somebody was to fill in by hand.
 *   <li>LET-28 What the checker looks for is data: each rule has its source, whom it is for, and
 *       how much it matters; a finding says where, why, and what to do.
 *   <li>LET-29 The templates that ship pass the checker without a finding, and a text of any kind
 *       is checked in a time that grows with its length and no faster.
 *   <li>LET-30 A consultation has a title and a closing date, which is always said and never past;
 *       the first worked day from the fifteenth on is proposed.
 *   <li>LET-31 It asks some members about the latest texts of some templates, none of which was
 *       withdrawn; each text has a number, from 1, and each member is asked once.
 *   <li>LET-32 It is sent once: an e-mail for each member, a letter to be posted for those who
 *       prefer post; each text that is not validated is submitted to the committee thereby.
 *   <li>LET-33 All of it can be changed until it is sent, and nothing afterwards.
 *   <li>LET-34 An observation is a member's, on one text or on all, came one way on one day that is
 *       not to come, and has 20,000 characters at most; it is put right until its follow-up is
 *       given.
 *   <li>LET-35 One that came after the closing date is kept, and said to be late.
 *   <li>LET-36 An observation on a number that the consultation does not have is refused.
 *   <li>LET-37 An observation on a template that was withdrawn is refused, with the reason of the
 *       withdrawal.
 *   <li>LET-38 The e-mail says the closing date in its first sentence and numbers the templates;
 *       their texts are enclosed as PDF and ODT, in large print, or stand in the e-mail as text, as
 *       each member asked.
 *   <li>LET-39 What a received e-mail says is proposed for each number, without what it quotes,
 *       greetings and signature; it is noted by whoever has read it, and by nobody else.
 *   <li>LET-40 The same e-mail is received once, and noted once for each number.
 *   <li>LET-41 An observation that is rejected, or accepted in part, says why.
 *   <li>LET-42 From three days before the closing date, members who have not answered are brought
 *       to attention.
 *   <li>LET-43 A reminder goes once, under its number, to those who were chosen; nobody who has
 *       answered gets one.
 *   <li>LET-44 A consultation is closed after its closing date, or earlier when somebody confirms
 *       it. Observations without follow-up do not keep it open: the report says that they are
 *       awaited. What comes late is still noted, and followed.
 *   <li>LET-45 The report says who answered, how and when, who did not, what became of each
 *       observation and why, and which texts have changed since.
 *   <li>LET-46 Accepted observations stand beside the text while a new version is written.
 *   <li>LET-47 A received e-mail is kept for six months after the closing date, and for a month at
 *       least.
 *   <li>LET-48 One that was held before the product came is taken over with its days, and nothing
 *       leaves.
 *   <li>LET-49 Nobody changes a consultation, an observation or its follow-up that they have not
 *       seen as it stands.
 *   <li>LET-50 What is counted is a service's week on one channel: received, and of those
 *       acknowledged in time and answered in time. Numbers, never who wrote nor what.
 *   <li>LET-51 A count is a whole number, zero or more. Nothing is not counted, which is not zero:
 *       what nobody counted is in no rate.
 *   <li>LET-52 Acknowledged in time, with those that still wait within their time, is no more than
 *       received; so is answered in time. Nothing waits for what is not counted.
 *   <li>LET-53 A week to come is refused.
 *   <li>LET-54 A week that is known is corrected, with its history; who would correct what somebody
 *       else has changed meanwhile is told so. An import that says otherwise of it is refused.
 *   <li>LET-55 An import that is undone takes back the weeks that it brought, but for those that
 *       were corrected since.
 *   <li>LET-56 How long a reply may take holds from a day on, by channel, for the acknowledgement
 *       and for the answer, with its source, and says whether somebody has confirmed it. What
 *       counts is the one that held when the mail was received.
 *   <li>LET-57 A reply of n calendar days is in time until the nth day after the mail, one of n
 *       business days until the nth worked day after it, both included.
 *   <li>LET-58 A week belongs to the month of its Thursday.
 *   <li>LET-59 A rate is in time ÷ received, less those that still wait within their time. It has
 *       its number; of nothing there is no rate.
 *   <li>LET-60 A rate is a lower bound where replies may have come in time after the day of
 *       counting, and nobody counted those that still waited. Those that waited, and whose time has
 *       passed since, are to be counted again.
 *   <li>LET-61 Late first: the lowest rate of answers, then the most that are late.
 *   <li>LET-62 A folder of e-mails is read for its dates: whose an e-mail is, when it was sent,
 *       what it replies to, whether a machine wrote it. Nothing else is read, and none of it is
 *       kept.
 *   <li>LET-63 Each e-mail of others is received once. What a machine wrote, and what came back, is
 *       not received.
 *   <li>LET-64 Any reply of ours acknowledges; one that no machine wrote answers. A reply is known
 *       by the e-mails that it names.
 *   <li>LET-65 What has no reply on the day of reading, and still has time for it, waits: it is not
 *       late.
 *   <li>LET-66 What a folder counts replaces the weeks in which it has e-mails, once somebody has
 *       seen the numbers. The same folder twice gives the same numbers.
 *   <li>LET-67 The home page and the slides show the share answered in time of a month, all
 *       services and channels together.
 *   <li>LET-68 The share of a month that leaves the home page or is an indicator says what the page
 *       of the letters says: that it is a lower bound, what nobody counted, and what is to be
 *       counted again. Where nobody counted anything it is not available.
 *   <li>LET-69 Each service and channel is awaited every week from its first count on, until five
 *       weeks after its last; a share of some of these weeks is not judged.
 * </ul>
 */
package fr.prefecture.clu.letters;
