/**
 * Indicators: what they mean, what they measure, and who is asked for what nobody can compute.
 *
 * <ul>
 *   <li>IND-26 A collection round has a title, a period of one month or one quarter, and a closing
 *       date that is not before the period begins; a form sent twice opens one round.
 *   <li>IND-27 A round that copies another one asks the same of the same for the period that
 *       follows: months and dates move along; a date that falls on a day off becomes the next
 *       worked day, the closing date at the latest. What was given is not copied.
 *   <li>IND-28 An asking says who: a service, and the account or the address if there is one; what:
 *       a figure of an indicator for a month of the period, or a proof in words with the
 *       commitments that it serves; by when: not before the period begins, the closing date at the
 *       latest. The same asked twice of a service is one asking.
 *   <li>IND-29 An asking is expected until its date, included, and late from the day after on; it is
 *       given as soon as something is, or set aside for a reason until it is asked again.
 *   <li>IND-30 A figure is a number, or a numerator over a denominator that is not zero; it is not
 *       negative and has four decimals at most.
 *   <li>IND-31 A proof is given as a file or as an address on the web.
 *   <li>IND-32 What is given after its date is taken, and said late; a correction makes nothing late
 *       that was first given in time.
 *   <li>IND-33 The same given twice is given once; a correction is one gift more: all stay, the last
 *       one counts, and who corrects has seen the one before.
 *   <li>IND-34 The account that is asked gives; where none is named, whoever contributes does; the
 *       quality officer always may. The secretary-general reads.
 *   <li>IND-35 The board shows the late ones first, the most late at the top, then what is expected,
 *       what was given, what is set aside, and counts each.
 *   <li>IND-36 A reminder says to a service, in one text, all that is missing and until when; there
 *       is none where nothing is missing.
 *   <li>IND-37 A reminder leaves once by e-mail, or is copied and noted; the day and the way stand at
 *       each asking that it spoke of.
 *   <li>IND-38 Who is asked by name is told on their home page what is expected and until when; the
 *       quality officer is told what is late.
 *   <li>IND-39 An asking to which something was given stays; one that was asked by mistake is removed.
 * </ul>
 */
package fr.prefecture.clu.indicators;
