package fr.prefecture.clu.switchboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.util.Optional;

/**
 * TEL-38: what the halves of a weekday come to, beside the people who were present.
 *
 * @param counted the part of the calls that fell on half-days whose people were counted
 * @param halfDays how many of them were counted
 * @param people all of those present on them, each half-day anew
 */
public record WeekHalfDay(
        DayOfWeek weekday, HalfDay half, Counts counts, Counts counted, int halfDays, long people) {

    public boolean isCounted() {
        return halfDays > 0;
    }

    /** Nothing where nobody counted. */
    public Optional<BigDecimal> present() {
        return divided(people, halfDays);
    }

    /**
     * Calls presented by person and half-day; nothing where nobody counted, or nobody was there.
     */
    public Optional<BigDecimal> enteredPerPerson() {
        return divided(counted.get(Counter.ENTERED), people);
    }

    private static Optional<BigDecimal> divided(long number, long by) {
        return by == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(number)
                                .divide(BigDecimal.valueOf(by), 1, RoundingMode.HALF_UP));
    }
}
