/**
 * The plan of action: what was promised, by whom, until when, with what proof. It serves all
 * features and knows none of them.
 *
 * <ul>
 *   <li>ACT-1 A promise opens one action: opened again by the same origin, it is the same one, as
 *       it has become since.
 *   <li>ACT-2 An action has a number in its year, given once, without gap: A-2021-001.
 *   <li>ACT-3 An action is late from the day after the last one of its due date on, while it is not
 *       finished: « à envisager en 2022 » is late from 1 January 2023 on. Without a due date it is
 *       never late.
 *   <li>ACT-4 An action is done with evidence: a text or a file.
 *   <li>ACT-5 An action is abandoned for a reason. What is finished changes no more until it is
 *       reopened, for a reason too; it may still be commented, and the ministry may still answer.
 *   <li>ACT-6 What the ministry alone can decide is sent up with a note; the day on which it was
 *       sent, then the day and the content of the answer are kept. The state is another matter: a
 *       préfecture may be waiting, or may do what it can meanwhile.
 *   <li>ACT-7 A service is known by its name, whatever its case, accents and signs; the list grows
 *       as names are typed.
 *   <li>ACT-8 The quality officer writes all; who an action is given to reports its progress,
 *       brings evidence and comments; the others read.
 *   <li>ACT-9 A photograph of a place shows it before or after, says in words what it shows, and is
 *       kept without what its camera noted in it.
 *   <li>ACT-10 Lists show first what is to be done, the most late first, without due date last;
 *       then what is finished, latest first.
 *   <li>ACT-11 In a calendar, an action stands on the last day of its due date.
 * </ul>
 */
package fr.prefecture.clu.actions;
