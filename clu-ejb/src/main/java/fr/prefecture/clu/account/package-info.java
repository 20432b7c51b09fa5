/**
 * Who may log in, and what stands in the way of who may not.
 *
 * <ul>
 *   <li>CPT-1 A login is lower-case letters, digits, dots, hyphens; however it is typed, it names
 *       one user.
 *   <li>CPT-2 A number of failed log-ins in a row (a setting) locks the login, through pages and
 *       REST alike.
 *   <li>CPT-3 The first lock lasts a set time; every further failure doubles it, up to a day.
 *   <li>CPT-4 While a lock lasts, attempts are refused unread and lengthen nothing; the lock says
 *       when it ends.
 *   <li>CPT-5 A successful log-in forgets the failures before it.
 *   <li>CPT-6 A login that nobody has, or that is deactivated, is answered, delayed and locked like
 *       any other.
 *   <li>CPT-7 A password is kept as its bcrypt hash only.
 *   <li>CPT-8 Demonstration accounts are open in demonstration mode only, all with the password of
 *       the setting; in any other mode they are deactivated. It opens a database only that it has
 *       made itself, and that has not been started in another mode since.
 *   <li>CPT-9 Outside demonstration mode, the first administrator is made from the environment when
 *       no active administrator exists.
 *   <li>CPT-10 The first administrator's password, from the environment, has at least 12
 *       characters; those that administrators choose are longer (CPT-36).
 *   <li>CPT-11 A user holds at least one role, and only roles that can be granted.
 *   <li>CPT-12 A person may give an e-mail address, which is plausible; nobody else's is shown or
 *       changed by them.
 *   <li>CPT-13 What calls for attention is sent by e-mail to those who ask for it, which takes an
 *       address; nobody asks by default.
 *   <li>CPT-14 It is sent once a worked day to each person, at a set hour or as soon after as the
 *       product runs, and only when there is something to say; what has come up since is sent once
 *       more, at a second hour, if it is serious.
 *   <li>CPT-15 It says what the person's roles may see on the home page, and nothing else.
 *   <li>CPT-16 The quality officer and the secretary general may ask to be sent the home page of
 *       each month; nobody asks by default, and nobody else may ask.
 *   <li>CPT-17 Asking takes an address; while somebody asks, the address cannot be taken away.
 *   <li>CPT-18 It is sent to those who ask, are active and still hold one of these roles on that
 *       day.
 *   <li>CPT-19 Asking and no longer asking is said in the history, without the address.
 *   <li>CPT-20 How pages look, light or dark, how large and how still, and whether keys of the
 *       product lead anywhere is each person's own choice; it is kept with the account.
 *   <li>CPT-21 Nobody having chosen, pages look as the reader's system does, in the usual size, and
 *       there is no shortcut.
 *   <li>CPT-22 What an account leaves open is as this browser has it: a cookie keeps the look for
 *       the pages before the log-in, and never the shortcuts.
 *   <li>CPT-23 A cookie is believed in its words that are ours, and in nothing else.
 *   <li>CPT-24 Where a provider of identities is set, people log in there: pages take no password,
 *       except an administrator's while the emergency log-in is switched on on the server itself.
 *   <li>CPT-25 An administrator invites an e-mail address, for roles of people; an address is
 *       invited once, and the invitation can be withdrawn until it is used. Where it opens
 *       something, an e-mail tells the person, unless it is withdrawn before that has left.
 *   <li>CPT-26 The first log-in with an invited address makes an account of these roles, or binds
 *       the account that the invitation names; from then on the provider's own name for the person
 *       tells who comes, whatever becomes of the address.
 *   <li>CPT-27 An address for which the provider does not answer opens nothing, unless the setting
 *       says that it answers for all.
 *   <li>CPT-28 Where the provider gives the roles, each log-in sets those that it gives; whoever
 *       has none is refused, and the role of other systems never comes so.
 *   <li>CPT-29 Whoever is not invited, or whose account is deactivated, is told so and whom to ask,
 *       and gets no role.
 *   <li>CPT-30 An account that the provider answers for has no password; accounts of other systems
 *       keep theirs.
 *   <li>CPT-31 The way from the provider's answer to the pages is a ticket: 256 bits, kept as their
 *       hash, good once and for 30 seconds.
 *   <li>CPT-32 An administrator makes an account for a person, or gives a new password, with one
 *       that the product draws: told once, good for 72 hours, kept as its hash only.
 *   <li>CPT-33 Whoever has come in by such a password gets to choose their own and to nothing else;
 *       REST refuses it.
 *   <li>CPT-34 An account is for people or for other systems, never both; a system has no page to
 *       choose in, so that what is drawn for it is longer and lasts.
 *   <li>CPT-35 Nobody deactivates themselves nor takes the administrator's role from themselves,
 *       and one active administrator is left whatever happens.
 *   <li>CPT-36 A password that is chosen has 12 characters or more, an administrator's 15; 72 bytes
 *       are the most that bcrypt reads, and what is longer is refused, never cut.
 *   <li>CPT-37 No kind of character is asked for; but without the person's login and name, the
 *       product's name, common words, years and runs, 8 characters are left, no character comes
 *       four times in a row, and 6 are different. It is none of the 100,000 commonest passwords,
 *       nor one with figures and signs about it, nor two of them together.
 *   <li>CPT-38 A password that is chosen is none of the last five.
 *   <li>CPT-39 A password does not grow old, except an administrator's, which is to be changed at
 *       the first log-in after a year.
 *   <li>CPT-40 A new password, other roles and a deactivation end the sessions of the account at
 *       their next request, except the one in which somebody chose their own password.
 *   <li>CPT-41 A hash of a lower cost than the setting is made anew at a log-in by that password.
 *   <li>CPT-42 What administrators do with accounts is said in the history, without password and
 *       address.
 *   <li>CPT-43 Nobody chooses or is given a password here whose account the provider answers for,
 *       or is one of the demonstration.
 *   <li>CPT-44 The last log-in is known to ten minutes; reactivating an account forgets it.
 *   <li>CPT-45 Passwords are checked by half of the processors at most, and few wait for it, of one
 *       address of the network fewer; whoever comes then is told to come back in a moment.
 *   <li>CPT-46 An address of the network from which a number of log-ins (a setting) have failed
 *       within five minutes, under whichever logins, waits until these are over; its attempts are
 *       refused unread.
 *   <li>CPT-47 Nobody is logged in by a provider of identities who has not asked for it here, by a
 *       press of a button, in the half-hour before.
 * </ul>
 */
package fr.prefecture.clu.account;
