package fr.prefecture.clu.batch.switchboard.format;

/**
 * One counter of a {@link Cell}; the order of the constants is the order of its counters.
 *
 * <p>Visits and refusals are counted in units, waits and talks in seconds. The bins are not
 * cumulative: {@code ANSWERED_20} holds the visits answered after more than 15 s and at most 20 s.
 */
public enum Measure {
    ENTERED,
    /** Includes {@link #INCOMPLETE}. */
    ANSWERED,
    INCOMPLETE,
    /** Includes {@link #SHORT_ABANDONED}. */
    ABANDONED,
    SHORT_ABANDONED,
    TIMED_OUT,
    KEY_EXITS,
    EMPTY_EXITS,
    WITHDRAWN,
    FAILED,
    UNRESOLVED,
    REFUSED_CLOSED,
    REFUSED_FULL,
    REFUSED_JOIN_EMPTY,
    REFUSED_DIVERTED,
    WAIT_ANSWERED,
    WAIT_ABANDONED,
    WAIT_TIMED_OUT,
    WAIT_KEY_EXITS,
    WAIT_EMPTY_EXITS,
    WAIT_WITHDRAWN,
    /** Of the answered visits whose end is known only. */
    TALK,
    /** Distinct calls that entered this queue in this half-hour. */
    CALLS,
    /** Calls whose first entry of the local day into this queue is in this half-hour. */
    CALLS_IN_QUEUE_DAY,
    /** Calls whose first entry of the local day into any queue is here. */
    CALLS_IN_DAY,
    ANSWERED_5,
    ANSWERED_10,
    ANSWERED_15,
    ANSWERED_20,
    ANSWERED_30,
    ANSWERED_45,
    ANSWERED_60,
    ANSWERED_90,
    ANSWERED_120,
    ANSWERED_180,
    ANSWERED_300,
    ANSWERED_MORE,
    ABANDONED_5,
    ABANDONED_10,
    ABANDONED_15,
    ABANDONED_20,
    ABANDONED_30,
    ABANDONED_45,
    ABANDONED_60,
    ABANDONED_90,
    ABANDONED_120,
    ABANDONED_180,
    ABANDONED_300,
    ABANDONED_MORE;

    static final int COUNT = values().length;
    static final int SHORT_WAIT = 5;

    private static final int[] THRESHOLDS = {5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300};

    /** How many bins lie below the one that holds this wait. */
    static int bin(int wait) {
        int bin = 0;
        while (bin < THRESHOLDS.length && wait > THRESHOLDS[bin]) {
            bin++;
        }
        return bin;
    }
}
