package fr.prefecture.clu.switchboard;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * TEL-60: how much of what was answered the coded reasons speak of.
 *
 * @param rate the coded calls of the days that logs cover, by the calls answered on these days
 * @param days how many of the period's days logs cover
 */
public record CodedShare(Rate rate, long days) {

    private static final BigDecimal ENOUGH = BigDecimal.valueOf(50);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** What is to be thought of it. */
    public enum Warning {
        /** At least half of the calls answered were coded. */
        NONE,
        /** Less than half: the shares may say little of all calls. */
        LOW,
        /** More than were answered: calls were counted twice, or a log is missing. */
        ABOVE_ALL,
        /** Nothing was answered, or no log covers the period. */
        NOTHING_TO_COMPARE
    }

    public Warning warning() {
        Optional<BigDecimal> percent = rate.percent();
        if (percent.isEmpty()) {
            return Warning.NOTHING_TO_COMPARE;
        }
        if (percent.get().compareTo(ENOUGH) < 0) {
            return Warning.LOW;
        }
        return percent.get().compareTo(ALL) > 0 ? Warning.ABOVE_ALL : Warning.NONE;
    }
}
