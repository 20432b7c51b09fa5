/**
 * The CERT: what comes, what is decided, what waits, and who handles what.
 *
 * <ul>
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
