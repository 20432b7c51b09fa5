package fr.prefecture.clu.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Holds the clock, which people put right, against a count that only goes on: has it jumped? */
final class ClockJumps {

    /** Less is what a clock is put right by every day. */
    private static final Duration NOTABLE = Duration.ofMinutes(1);

    private Instant last;
    private long ticks;

    /**
     * @param now what the clock says
     * @param nanoseconds of a count that began at any time, as {@link System#nanoTime()} has it
     */
    ClockJumps(Instant now, long nanoseconds) {
        last = now;
        ticks = nanoseconds;
    }

    /**
     * ETA-11: how far the clock has jumped since it was looked at last, if that is worth telling;
     * negative backwards.
     */
    Optional<Duration> at(Instant now, long nanoseconds) {
        Duration jump = Duration.between(last, now).minusNanos(nanoseconds - ticks);
        last = now;
        ticks = nanoseconds;
        return Optional.of(jump).filter(far -> far.abs().compareTo(NOTABLE) > 0);
    }
}
