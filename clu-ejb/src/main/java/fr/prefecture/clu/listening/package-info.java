/**
 * Listening to users: satisfaction surveys and what they say, surveys among the staff, mystery
 * calls and e-mails, opinions published elsewhere, complaints and suggestions, incidents, and what
 * was done with all of it.
 *
 * <ul>
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
 *   <li>ECO-57 An opinion is answered when the platform says so, or somebody here, on a day from
 *       its publication to today; what somebody here said can be taken back.
 *   <li>ECO-58 An opinion becomes one action, however often it is asked for. Its text is not copied
 *       there, nor a title with sensitive words.
 *   <li>ECO-59 The rate of answers is of the opinions published in a month, whenever they were
 *       answered. No time limit is known: nothing is called late.
 *   <li>ECO-80 Who types or publishes a free text is warned of the words that tell of health,
 *       nationality, origin or religion: whole words, without case and accents, plurals and
 *       feminines too. DOMAIN §7.1
 * </ul>
 */
package fr.prefecture.clu.listening;
