package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Of which calls a figure is: those of a period, all or of one queue, one source, one half-hour of
 * the day or one weekday.
 *
 * @param halfHour local time at which the half-hour begins
 */
public record CallSlice(
        ReportingPeriod period,
        Optional<String> queue,
        Optional<String> source,
        Optional<LocalTime> halfHour,
        Optional<DayOfWeek> weekday) {

    private static final int HALF_HOUR = 30;

    /**
     * @throws IllegalArgumentException when no half-hour begins then
     */
    public CallSlice {
        if (halfHour.filter(time -> !isHalfHour(time)).isPresent()) {
            throw new IllegalArgumentException("No half-hour begins at " + halfHour);
        }
    }

    /** Whether a half-hour begins at that time of the day. */
    static boolean isHalfHour(LocalTime time) {
        return time.getMinute() % HALF_HOUR == 0 && time.getSecond() == 0 && time.getNano() == 0;
    }
}
