/**
 * What is kept of people, how long, and what becomes of it.
 *
 * <ul>
 *   <li>VIE-1 The register says of all that is kept of people: of whom, why, on which basis, who
 *       sees it, how long, what happens then. Everybody who has logged in reads it, and takes it
 *       away as a file.
 *   <li>VIE-2 Each table is in the register, or is named as one that holds nothing of anybody; one
 *       that somebody adds must be given its place.
 *   <li>VIE-3 The register as it is documented says the same.
 *   <li>VIE-4 Each night, or as soon after as the product runs, all that is past its time is
 *       removed, each rule by itself, in small portions. A new installation waits for its first
 *       night.
 *   <li>VIE-5 What breaks off in the middle goes on where it stopped, and counts nothing twice; a
 *       night that is done is not done again.
 *   <li>VIE-6 Of each rule it is kept how much it removed, when, and when there will be something
 *       next; the history says how much, in no words.
 *   <li>VIE-7 When a mandate has been over for as long as the setting says, what serves to write to
 *       the member goes; the name stays.
 *   <li>VIE-8 Addresses of e-mails that have left, of those who were consulted and of those who
 *       were asked for figures and gave them go twelve months after.
 *   <li>VIE-9 An account that nobody has used for as long as the setting says is deactivated; those
 *       of administrators and of the demonstration are not. An invitation that nobody has used goes
 *       after three months.
 *   <li>VIE-10 A person is looked for by login, name or address; an administrator gets a file of
 *       all that is kept of them, without reading it on a page.
 *   <li>VIE-11 Whoever bears the same name is somebody else, until an administrator says that it is
 *       the same person; so is whoever shares a mailbox under another name.
 *   <li>VIE-12 What may be erased is removed, or the name replaced; what the law keeps stays, and
 *       it is said why: minutes that are signed are public archives.
 *   <li>VIE-13 An erased person is gone from the history too, and its chain stays sound; the
 *       history says that somebody was erased, and not who.
 *   <li>VIE-14 Nobody erases themselves, nor the last administrator.
 *   <li>VIE-15 An erasure that fails leaves everything as it was; done twice, it finds nothing.
 * </ul>
 */
package fr.prefecture.clu.privacy;
