/**
 * Listening to users: satisfaction surveys and what they say, surveys among the staff, mystery
 * calls and e-mails, opinions published elsewhere, complaints and suggestions, incidents, and what
 * was done with all of it.
 *
 * <ul>
 *   <li>ECO-110 The board « Vous nous l’avez demandé, on l’a fait » shows actions that are done,
 *       each with its origin: those that the quality officer has chosen. An action that is reopened
 *       leaves it until it is done again.
 *   <li>ECO-111 An action stands there once, in words of its own: what was asked and what was done,
 *       500 characters each at most. Whoever changes them has seen them as they stand, and confirms
 *       that words which tell of health, nationality or religion tell of nobody.
 *   <li>ECO-112 The board of a period is of the days on which the actions were done.
 *   <li>ECO-113 What is taken down keeps its words, and may be shown again.
 *   <li>ECO-114 On paper, the board says what it shows and of which days, and never what day it is.
 *   <li>ECO-80 Who types or publishes a free text is warned of the words that tell of health,
 *       nationality, origin or religion: whole words, without case and accents, plurals and
 *       feminines too. DOMAIN §7.1
 * </ul>
 */
package fr.prefecture.clu.listening;
