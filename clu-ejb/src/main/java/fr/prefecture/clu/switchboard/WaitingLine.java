package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.RuleBroken;

/** What callers meet when so many agents answer so many calls, first come first served. */
sealed interface WaitingLine permits ErlangA, ErlangC {

    /** TEL-23: beyond, nothing is computed. */
    int MOST_AGENTS = 10_000;

    /** The share of callers who wait longer than some seconds, whether they are answered or not. */
    double waitsLongerThan(double seconds);

    /** The share of callers whom an agent answers at last. */
    double answered();

    /** The share of callers whom an agent answers within some seconds. */
    double answeredWithin(double seconds);

    /** The mean wait in seconds of all callers, answered or not. */
    double meanWait();

    /** TEL-23 */
    static void check(int agents, double load, double talk) {
        if (agents < 1 || agents > MOST_AGENTS) {
            throw new RuleBroken("switchboard.staffing.agents", MOST_AGENTS);
        }
        if (!(load >= 0 && load <= MOST_AGENTS)) {
            throw new RuleBroken("switchboard.staffing.load", MOST_AGENTS);
        }
        if (!(talk > 0 && talk < Double.POSITIVE_INFINITY)) {
            throw new RuleBroken("switchboard.staffing.talk");
        }
    }
}
