package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * What an application file is to hold.
 *
 * @param asOf the day as of which it is put together: what came later is not in it
 * @param from the first month that the indicators' sheets show
 * @param to the last one
 */
public record ApplicationOrder(
        long structureId, long editionId, LocalDate asOf, YearMonth from, YearMonth to) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int MOST_MONTHS = 60;

    /**
     * QUA-56
     *
     * @throws RuleBroken when the day is too long ago, or the months are reversed, too many, or
     *     later than it
     */
    public ApplicationOrder {
        if (asOf.isBefore(FIRST)) {
            throw new RuleBroken("period.outside", asOf);
        }
        if (to.isBefore(from)) {
            throw new RuleBroken("quality.application.monthsReversed", from, to);
        }
        if (to.atDay(1).isAfter(asOf)) {
            throw new RuleBroken("quality.application.monthsLater", to, asOf);
        }
        long months = ChronoUnit.MONTHS.between(from, to) + 1;
        if (months > MOST_MONTHS) {
            throw new RuleBroken("quality.application.tooManyMonths", months, MOST_MONTHS);
        }
    }
}
