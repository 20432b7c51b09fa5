/**
 * E-mails: written once, queued, sent once, and what comes back.
 *
 * <ul>
 *   <li>MEL-1 A mailing is one kind, one subject and one number: asked for again, it is the one
 *       that is there.
 *   <li>MEL-2 A recipient who is named twice is one; two who share a mailbox are two. A mailing has
 *       2,000 at most.
 *   <li>MEL-3 An address that is none is kept as it was typed, waits for its correction and keeps
 *       nobody else waiting. A domain with accents is sent in its ASCII form.
 *   <li>MEL-4 An e-mail says everything in its text part; the same as a page, the invitation and
 *       the files go along. One that no person asked for says so, and no machine answers it.
 *   <li>MEL-5 What stands in the head is one line, without controls or marks that turn the
 *       direction of what is shown, whatever was typed. A subject has 250 characters at most.
 *   <li>MEL-6 An e-mail is written once, with its own Message-ID, and every attempt sends the same
 *       bytes: 20 MB at most.
 *   <li>MEL-7 One sender at a time holds an e-mail. It is kept as being sent before it is handed
 *       over; where nobody knows whether it left, it is looked for in the control mailbox, or,
 *       where there is none, sent again under the same Message-ID.
 *   <li>MEL-8 A no for good ends it, with the server's words. After a "not now" it is tried again
 *       in 1, 5 and 15 minutes, 1 and 4 hours, then every 6, and given up after a day.
 *   <li>MEL-9 What did not arrive goes back into the queue as another e-mail, to the address that
 *       somebody corrected; what has left, or is leaving, does not.
 *   <li>MEL-10 What has not left may be taken out of the queue.
 *   <li>MEL-11 A trial is marked as one, goes to who asked for it alone, and counts in no mailing.
 *   <li>MEL-12 An invitation is for one person's calendar: RFC 5545 and 5546, hours in UTC, one
 *       name for all that is said of an event, a number that rises with each change.
 *   <li>MEL-13 Without a mail server, e-mails are files: whole, or not there; the same one again is
 *       one.
 *   <li>MEL-14 While the mail server does not answer, e-mails wait without end and without fault;
 *       it is asked again after 1 minute, then 2, 5, 10, and every 15.
 *   <li>MEL-15 A file is an e-mail when it has a head that names a sender and a date, a subject or
 *       a number; anything else is refused with what it is and where that shows. What is torn is
 *       read as far as it goes, and says so.
 *   <li>MEL-16 Nothing in an e-mail is without bounds: 40 MB, 20 levels, 500 parts, 20,000
 *       characters of text, 20 files that are kept; other files are named.
 *   <li>MEL-17 Its text is its plain part, else its page made text, in whatever charset; what could
 *       not be read as it was written is said. It is never shown as a page.
 *   <li>MEL-18 A server that gives something back names the address and the reason; whether it gave
 *       up or goes on trying are two things.
 *   <li>MEL-19 What a machine wrote is never answered; a loop of them is one line with a count.
 *       Somebody may say that it was a person after all. A button of a calendar is an answer.
 *   <li>MEL-20 The same e-mail is kept once beside one thing, by its Message-ID, else by its
 *       content, however often it is dropped.
 *   <li>MEL-21 Who wrote is known by the address, or by the e-mail of ours that is answered; where
 *       these disagree, or several have one address, somebody says who.
 *   <li>MEL-22 A received e-mail goes, with its files, after the last day that its feature names.
 *   <li>MEL-23 A mail server that does not answer is brought to attention until it does, and an
 *       e-mail that did not arrive until it has left, or for two weeks.
 *   <li>MEL-24 Where e-mails are only counted, a file is read to the end of its head: sender, date,
 *       numbers, and whether a machine wrote it. Nothing is kept, and a refusal quotes nothing.
 *   <li>MEL-25 A mailing and a received e-mail are found by their subjects alone; a trial, an
 *       address, a name or what an e-mail says never.
 * </ul>
 */
package fr.prefecture.clu.mail;
