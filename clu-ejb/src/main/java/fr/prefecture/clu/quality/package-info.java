/**
 * The quality approach: the frameworks with their versions, what they ask, by which figures it is
 * measured, who applies for a label and for what.
 *
 * <ul>
 *   <li>QUA-1 A framework has versions; each has modules, each of these commitments and
 *       sub-commitments. A code is said once in its version, and every wording has its source and
 *       says whether somebody has confirmed it.
 *   <li>QUA-2 What a framework asks of figures is a target: an operator, a threshold, a unit, a
 *       source and a status, from a day on and until a day. One indicator has one target at a time
 *       in a version.
 *   <li>QUA-3 Past periods keep their target: a target begins before today only where none held,
 *       and what held is closed on the day before the next one begins, today at the earliest.
 *   <li>QUA-4 Two commitments of different frameworks correspond when one piece of evidence serves
 *       both; this holds in both directions. A correspondence to a framework that is not loaded is
 *       kept, and said to be so.
 *   <li>QUA-5 A structure applies for one version, with the modules of its perimeter; a commitment
 *       of another module is not asked of it.
 * </ul>
 */
package fr.prefecture.clu.quality;
