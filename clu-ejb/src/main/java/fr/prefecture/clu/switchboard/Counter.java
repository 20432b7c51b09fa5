package fr.prefecture.clu.switchboard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is counted of the visits that entered a queue in a half-hour (TEL-1 to TEL-12); waits and
 * talk are whole seconds. The bins of waits are not cumulative: {@code ANSWERED_20} holds the waits
 * over 15 and up to 20 s.
 */
public enum Counter {
    ENTERED,
    ANSWERED,
    INCOMPLETE,
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
    TALK,
    /** Distinct calls of this queue and half-hour. */
    CALLS,
    /** Distinct calls of this queue and local day, each at its first half-hour. */
    CALLS_IN_QUEUE_DAY,
    /** Distinct calls of the source and local day, each at its first queue and half-hour. */
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

    /** The steps of the distributions of waits, in seconds, bounds included. */
    public static final List<Integer> WAIT_STEPS =
            List.of(5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300);

    /** All columns, in order, for the statements that carry every counter. */
    static final String COLUMNS = columns("%s");

    /** All columns summed, in order. */
    static final String SUMS = columns("sum(c.%s)");

    /** TEL-103: what a file has to tell, for this to be known. */
    public Set<Unrecorded> needs() {
        return switch (this) {
            case ANSWERED, INCOMPLETE, UNRESOLVED -> Set.of();
            case ENTERED, ABANDONED, SHORT_ABANDONED, WAIT_ABANDONED ->
                    Set.of(Unrecorded.ABANDONED);
            case TIMED_OUT,
                    KEY_EXITS,
                    EMPTY_EXITS,
                    WITHDRAWN,
                    FAILED,
                    WAIT_TIMED_OUT,
                    WAIT_KEY_EXITS,
                    WAIT_EMPTY_EXITS,
                    WAIT_WITHDRAWN ->
                    Set.of(Unrecorded.OVERFLOWED);
            case REFUSED_CLOSED -> Set.of(Unrecorded.CLOSED);
            case REFUSED_FULL, REFUSED_JOIN_EMPTY, REFUSED_DIVERTED -> Set.of(Unrecorded.REFUSED);
            case WAIT_ANSWERED -> Set.of(Unrecorded.WAIT);
            case TALK -> Set.of(Unrecorded.TALK);
            case CALLS, CALLS_IN_QUEUE_DAY, CALLS_IN_DAY ->
                    Set.of(Unrecorded.CALLS, Unrecorded.ABANDONED);
            default -> Set.of(isOfAnswered() ? Unrecorded.WAIT : Unrecorded.ABANDONED);
        };
    }

    private boolean isOfAnswered() {
        return compareTo(ANSWERED_5) >= 0 && compareTo(ANSWERED_MORE) <= 0;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String columns(String pattern) {
        return Arrays.stream(values())
                .map(counter -> String.format(Locale.ROOT, pattern, counter.column()))
                .collect(Collectors.joining(", "));
    }
}
