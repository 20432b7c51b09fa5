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
 *   <li>QUA-6 A framework is one file with all its versions, as YAML or JSON, that keeps to a
 *       schema. The same framework gives the same bytes: exported, imported where there is nothing,
 *       and exported again, it is the same file.
 *   <li>QUA-7 What a file would change is seen before it is confirmed. A commitment or a module
 *       that has left the file is withdrawn, never deleted; a version that has left it is refused.
 *   <li>QUA-8 A file that is refused changes nothing, and each fault says its line and what to do:
 *       10 MB or more, empty, not UTF-8, not YAML, of another format, with references, with codes
 *       that are unknown, doubled or wrong, with what replaces itself.
 *   <li>QUA-9 A target is changed from a day on; its source and status are put right by whoever has
 *       seen it as it stands.
 *   <li>QUA-10 A structure has a code of its own, and each part of its perimeter a module of the
 *       version that it applies for, a unit and a site. While it has a perimeter in one version, it
 *       does not apply for another.
 *   <li>QUA-11 A label is awarded on a day that is not to come, for three years, by a certification
 *       body.
 * </ul>
 */
package fr.prefecture.clu.quality;
