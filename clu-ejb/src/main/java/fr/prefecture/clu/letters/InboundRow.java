package fr.prefecture.clu.letters;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A service's week on a channel, as pages show it.
 *
 * @param countedOn the day on which it was counted last
 */
public record InboundRow(
        long id,
        int version,
        long serviceId,
        String service,
        InboundChannel channel,
        LocalDate monday,
        InboundCounts counts,
        LocalDate countedOn) {

    /** LET-58 */
    public static YearMonth month(LocalDate monday) {
        return YearMonth.from(monday.plusDays(3));
    }

    public YearMonth month() {
        return month(monday);
    }

    LocalDate sunday() {
        return monday.plusDays(6);
    }
}
