/**
 * The centre d'expertise et de ressources titres: what it receives, decides and has waiting, for
 * each département that it serves.
 *
 * <ul>
 *   <li>CERT-30 A competence says which centre handles one title for the inhabitants of one
 *       département, or of all of them, from a day on and until another if there is one. Two of one
 *       title and département never hold on the same day.
 *   <li>CERT-31 A competence that begins while another holds closes that one on the day before;
 *       what was closed is kept.
 *   <li>CERT-32 A département is looked for by its number, its name or a postcode, accents aside.
 *       Its own competence goes before the one that is everybody's.
 *   <li>CERT-33 A forecast draws the weeks to come from those that are known, four in a row: what
 *       they brought, and what they decided for each full-time equivalent, times those asked for.
 *       It draws from the last 52 known weeks, and says nothing with fewer than twelve.
 *   <li>CERT-34 The target is reached at the end of the first week whose backlog is not above it.
 *       The date is that of half of the futures; eight in ten lie in its range. What half of them
 *       do not reach within five years has no date.
 *   <li>CERT-35 Where no more is decided than comes, on average, the target is never reached.
 *   <li>CERT-36 A forecast is drawn from a stated seed: the same question has the same answer.
 * </ul>
 */
package fr.prefecture.clu.cert;
