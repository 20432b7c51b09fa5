package fr.prefecture.clu.batch.switchboard.format;

/** What became of a visit, as far as the log tells. */
public enum Outcome {
    UNRESOLVED(Measure.UNRESOLVED, null, null),
    /** Answered, but the log does not tell how long the talk lasted. */
    INCOMPLETE(Measure.ANSWERED, Measure.WAIT_ANSWERED, Measure.ANSWERED_5),
    ANSWERED(Measure.ANSWERED, Measure.WAIT_ANSWERED, Measure.ANSWERED_5),
    ABANDONED(Measure.ABANDONED, Measure.WAIT_ABANDONED, Measure.ABANDONED_5),
    TIMED_OUT(Measure.TIMED_OUT, Measure.WAIT_TIMED_OUT, null),
    KEY_EXIT(Measure.KEY_EXITS, Measure.WAIT_KEY_EXITS, null),
    EMPTY_EXIT(Measure.EMPTY_EXITS, Measure.WAIT_EMPTY_EXITS, null),
    WITHDRAWN(Measure.WITHDRAWN, Measure.WAIT_WITHDRAWN, null),
    FAILED(Measure.FAILED, null, null);

    private final int visits;
    private final int waits;
    private final int firstBin;

    Outcome(Measure visits, Measure waits, Measure firstBin) {
        this.visits = visits.ordinal();
        this.waits = waits == null ? -1 : waits.ordinal();
        this.firstBin = firstBin == null ? -1 : firstBin.ordinal();
    }

    /**
     * Counts one visit that ended so, or takes it back.
     *
     * @param counters where to count
     * @param base index of the cell's first counter
     * @param wait seconds; not read where the outcome has no wait
     * @param talk seconds; read for {@link #ANSWERED} only
     * @param sign 1 to count, -1 to take back
     */
    void count(long[] counters, int base, int wait, int talk, int sign) {
        counters[base + Measure.ENTERED.ordinal()] += sign;
        counters[base + visits] += sign;
        if (waits >= 0) {
            counters[base + waits] += (long) sign * wait;
        }
        if (firstBin >= 0) {
            counters[base + firstBin + Measure.bin(wait)] += sign;
        }
        if (this == INCOMPLETE) {
            counters[base + Measure.INCOMPLETE.ordinal()] += sign;
        } else if (this == ANSWERED) {
            counters[base + Measure.TALK.ordinal()] += (long) sign * talk;
        } else if (this == ABANDONED && wait < Measure.SHORT_WAIT) {
            counters[base + Measure.SHORT_ABANDONED.ordinal()] += sign;
        }
    }

    static Outcome unpack(Unpacker from) {
        int ordinal = from.small();
        if (ordinal < 0 || ordinal >= values().length) {
            throw new IllegalArgumentException("outcome " + ordinal);
        }
        return values()[ordinal];
    }
}
