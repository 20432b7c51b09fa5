/**
 * Letters: the templates with which the public is answered, what the committee says of them, how
 * often they serve, and how soon letters and e-mails are answered.
 *
 * <ul>
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
 * </ul>
 */
package fr.prefecture.clu.letters;
