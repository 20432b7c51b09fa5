/**
 * How the installation is: the same facts for people, for whoever balances the load, for metrics.
 *
 * <ul>
 *   <li>ETA-1 Each part is sound, wants care, or is broken; what is said of it names what to do.
 *       The first sentence of the page is about the worst of them.
 *   <li>ETA-2 No question waits for a part for more than two seconds; a part that does not answer
 *       is broken, and is not asked a second time while the first question is open.
 *   <li>ETA-3 A server is ready while its database answers. A missed night, a full disk or a mail
 *       server that is down is told, and takes no server out of service.
 *   <li>ETA-4 The disk wants care when less than a tenth of it and less than 20 GB are free, and is
 *       broken when less than 500 MB are: a night could not write.
 *   <li>ETA-5 The inbox is broken when the product can neither read nor write there, and wants care
 *       when a file has waited for more than a day and a half: the night reads every day.
 *   <li>ETA-6 A night is broken when the last one failed, or none began for a day and a half; it
 *       wants care when the last one was stopped or has refused lines.
 *   <li>ETA-7 E-mail is broken while the mail server does not answer, and wants care when an e-mail
 *       has waited for an hour, or was refused within two weeks.
 *   <li>ETA-8 The memory wants care when more than nine tenths of it are in use after it was swept.
 *   <li>ETA-9 The history is broken when its chain is, and wants care when nobody has checked it
 *       for a day and a half.
 *   <li>ETA-10 When others hold what a form changes, the database takes too long or goes away, the
 *       page says which, with what was typed. The first two are counted as « held up ».
 *   <li>ETA-11 A clock that jumps by more than a minute is told, once, with how far.
 * </ul>
 */
package fr.prefecture.clu.health;
