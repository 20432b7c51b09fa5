package fr.prefecture.clu.batch;

import java.time.Duration;
import java.time.Instant;

/**
 * How long what has failed waits before it is tried again: a minute, then twice as long each time,
 * an hour at most.
 */
public final class BackOff {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private int failures;
    private Instant failedAt = Instant.MIN;

    /**
     * @param inARow how often it has failed since it last succeeded, once at least
     */
    static Duration after(long inARow) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(inARow - 1, Long.SIZE / 4));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    public synchronized void failed(Instant now) {
        failures++;
        failedAt = now;
    }

    public synchronized void succeeded() {
        failures = 0;
    }

    /** Whether it may be tried now. */
    public synchronized boolean isOver(Instant now) {
        return failures == 0 || !failedAt.plus(after(failures)).isAfter(now);
    }
}
