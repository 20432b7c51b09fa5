package fr.prefecture.clu.switchboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Where the calls received in opening hours went, each visit to exactly one leaf (TEL-13), and the
 * rates that must be read together.
 */
public record Funnel(Counts counts) {

    /** TEL-13: entered the queue, or was refused otherwise than for being out of hours. */
    public long received() {
        return entered() + dissuaded();
    }

    /** Presented to an agent. */
    public long entered() {
        return counts.get(Counter.ENTERED);
    }

    public long answered() {
        return counts.get(Counter.ANSWERED);
    }

    public long incomplete() {
        return counts.get(Counter.INCOMPLETE);
    }

    public long abandoned() {
        return counts.get(Counter.ABANDONED);
    }

    public long shortAbandoned() {
        return counts.get(Counter.SHORT_ABANDONED);
    }

    /**
     * Left the queue without an agent and without hanging up: time-out, key, empty queue,
     * withdrawn, failed.
     */
    public long overflowed() {
        return counts.get(Counter.TIMED_OUT)
                + counts.get(Counter.KEY_EXITS)
                + counts.get(Counter.EMPTY_EXITS)
                + counts.get(Counter.WITHDRAWN)
                + counts.get(Counter.FAILED);
    }

    public long lost() {
        return abandoned() + overflowed();
    }

    public long unresolved() {
        return counts.get(Counter.UNRESOLVED);
    }

    /** Never entered: the queue was full, had no agent, or diverted. */
    public long dissuaded() {
        return counts.get(Counter.REFUSED_FULL)
                + counts.get(Counter.REFUSED_JOIN_EMPTY)
                + counts.get(Counter.REFUSED_DIVERTED);
    }

    /** Out of hours: beside the funnel, in no rate. */
    public long closed() {
        return counts.get(Counter.REFUSED_CLOSED);
    }

    /** TEL-14: taux de décroché, as Services Publics + defines it. */
    public Rate answerRate() {
        return new Rate(answered(), entered());
    }

    /** TEL-15: taux dissuadés compris. */
    public Rate answerRateOfReceived() {
        return new Rate(answered(), received());
    }

    /** TEL-16: taux d'abandon. */
    public Rate abandonmentRate() {
        return new Rate(abandoned(), entered());
    }

    /** TEL-17: mean wait of the answered, in seconds; nothing when none was answered. */
    public Optional<BigDecimal> averageSpeedOfAnswer() {
        return mean(Counter.WAIT_ANSWERED, answered());
    }

    /** TEL-17: mean wait of those who gave up, in seconds. */
    public Optional<BigDecimal> patience() {
        return mean(Counter.WAIT_ABANDONED, abandoned());
    }

    /** TEL-17: mean talk in seconds, of the answered visits whose end is known. */
    public Optional<BigDecimal> averageTalk() {
        return mean(Counter.TALK, answered() - incomplete());
    }

    private Optional<BigDecimal> mean(Counter sum, long number) {
        if (number == 0) {
            return Optional.empty();
        }
        return Optional.of(
                BigDecimal.valueOf(counts.get(sum))
                        .divide(BigDecimal.valueOf(number), 1, RoundingMode.HALF_UP));
    }
}
