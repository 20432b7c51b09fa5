/**
 * E-mails: written once, queued, sent once, and what comes back.
 *
 * <ul>
 *   <li>MEL-20 A file is an e-mail when it has a head that names a sender and a date, a subject or
 *       a number; anything else is refused with what it is and where that shows. What is torn is
 *       read as far as it goes, and says so.
 *   <li>MEL-21 Nothing in an e-mail is without bounds: 40 MB, 20 levels, 500 parts, 20,000
 *       characters of text, 20 files that are kept; other files are named.
 *   <li>MEL-22 Its text is its plain part, else its page made text, in whatever charset; what could
 *       not be read as it was written is said. It is never shown as a page.
 *   <li>MEL-23 A server that gives something back names the address and the reason; whether it gave
 *       up or goes on trying are two things.
 *   <li>MEL-24 What a machine wrote is never answered; a loop of them is one line with a count.
 *       Somebody may say that it was a person after all. A button of a calendar is an answer.
 *   <li>MEL-25 The same e-mail is kept once beside one thing, by its Message-ID, else by its
 *       content, however often it is dropped.
 *   <li>MEL-26 Who wrote is known by the address, or by the e-mail of ours that is answered; where
 *       these disagree, or several have one address, somebody says who.
 *   <li>MEL-27 A received e-mail goes, with its files, after the last day that its feature names.
 *   <li>MEL-28 A mail server that does not answer is brought to attention until it does, and an
 *       e-mail that did not arrive until it has left, or for two weeks.
 * </ul>
 */
package fr.prefecture.clu.mail;
