package fr.prefecture.clu.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a figure should reach: a threshold, its good side, and how far from it the figure is only to
 * be watched.
 */
public record FigureTarget(boolean atLeast, BigDecimal threshold, BigDecimal watchedWithin) {

    /** Half a unit of the last digit that is shown. */
    private static final BigDecimal HALF_A_TENTH = new BigDecimal("0.05");

    /**
     * Judges an exact quotient, never a rounded one.
     *
     * @param divisor above 0
     */
    Verdict judge(BigDecimal dividend, BigDecimal divisor) {
        BigDecimal missing = missing(dividend, divisor);
        if (missing.signum() <= 0) {
            return Verdict.REACHED;
        }
        return missing.compareTo(watchedWithin.multiply(divisor)) <= 0
                ? Verdict.WATCHED
                : Verdict.MISSED;
    }

    /** Judges what is at least a quotient: only what holds of everything above it. */
    Verdict judgeLowerBound(BigDecimal dividend, BigDecimal divisor) {
        Verdict verdict = judge(dividend, divisor);
        boolean proven = verdict == (atLeast ? Verdict.REACHED : Verdict.MISSED);
        return proven ? verdict : Verdict.UNDECIDED;
    }

    /**
     * A quotient as it is shown beside this target: with one decimal; with a second one where it
     * would otherwise look like the target itself, which it never does when it misses it.
     *
     * @param divisor above 0
     */
    BigDecimal shown(BigDecimal dividend, BigDecimal divisor) {
        BigDecimal missing = missing(dividend, divisor);
        boolean near = missing.abs().compareTo(HALF_A_TENTH.multiply(divisor)) <= 0;
        if (missing.signum() == 0 || !near) {
            return dividend.divide(divisor, 1, RoundingMode.HALF_UP);
        }
        BigDecimal rounded = dividend.divide(divisor, 2, RoundingMode.HALF_UP);
        return missing.signum() < 0 || rounded.compareTo(threshold) != 0
                ? rounded
                : dividend.divide(divisor, 2, atLeast ? RoundingMode.FLOOR : RoundingMode.CEILING);
    }

    /** By how much a quotient falls short, times its divisor; 0 or less where it does not. */
    private BigDecimal missing(BigDecimal dividend, BigDecimal divisor) {
        BigDecimal aimed = threshold.multiply(divisor);
        return atLeast ? aimed.subtract(dividend) : dividend.subtract(aimed);
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
        /** A value is known, and it proves nothing: of a part, of too few, or a mere bound. */
        UNDECIDED,
        /** No data, or nothing to divide by. */
        UNAVAILABLE,
        /** No target to stand to. */
        UNJUDGED
    }
}
