package fr.prefecture.clu.shared;

import java.math.BigDecimal;

/**
 * What a figure should reach: a threshold, its good side, and how far from it the figure is only to
 * be watched.
 */
public record FigureTarget(boolean atLeast, BigDecimal threshold, BigDecimal watchedWithin) {

    Verdict judge(BigDecimal value) {
        BigDecimal missing = atLeast ? threshold.subtract(value) : value.subtract(threshold);
        if (missing.signum() <= 0) {
            return Verdict.REACHED;
        }
        return missing.compareTo(watchedWithin) <= 0 ? Verdict.WATCHED : Verdict.MISSED;
    }

    /** Whether a person has checked the target against its source. */
    public enum Status {
        TO_VALIDATE,
        CONFIRMED
    }

    /** How a figure stands to its target. */
    public enum Verdict {
        REACHED,
        WATCHED,
        MISSED,
        /** No data, or nothing to divide by. */
        UNAVAILABLE,
        /** No target to stand to. */
        UNJUDGED
    }
}
