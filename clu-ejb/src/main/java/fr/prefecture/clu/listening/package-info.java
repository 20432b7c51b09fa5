/**
 * Listening to users: satisfaction surveys and what they say, surveys among the staff, mystery
 * calls and e-mails, opinions published elsewhere, complaints and suggestions, incidents, and what
 * was done with all of it.
 *
 * <ul>
 *   <li>ECO-80 Who types or publishes a free text is warned of the words that tell of health,
 *       nationality, origin or religion: whole words, without case and accents, plurals and
 *       feminines too. DOMAIN §7.1
 * </ul>
 */
package fr.prefecture.clu.listening;
