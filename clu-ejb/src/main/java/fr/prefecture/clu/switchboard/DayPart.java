package fr.prefecture.clu.switchboard;

import java.time.LocalTime;
import java.util.Optional;

/**
 * Some hours of a day at the switchboard, in local time.
 *
 * @param from first time that is part of it
 * @param to first time after it; nothing for the end of the day
 */
public record DayPart(LocalTime from, Optional<LocalTime> to) {

    private static final int HALF_HOUR = 30;

    /**
     * @throws IllegalArgumentException when no half-hour begins then
     */
    public static DayPart halfHour(LocalTime from) {
        if (!isHalfHour(from)) {
            throw new IllegalArgumentException("No half-hour begins at " + from);
        }
        LocalTime to = from.plusMinutes(HALF_HOUR);
        return new DayPart(from, to.equals(LocalTime.MIN) ? Optional.empty() : Optional.of(to));
    }

    public static DayPart of(HalfDay half) {
        return switch (half) {
            case MORNING -> new DayPart(LocalTime.MIN, Optional.of(HalfDay.NOON));
            case AFTERNOON -> new DayPart(HalfDay.NOON, Optional.empty());
        };
    }

    public boolean contains(LocalTime time) {
        return !time.isBefore(from) && to.filter(end -> !time.isBefore(end)).isEmpty();
    }

    /** Whether a half-hour begins at that time of the day. */
    static boolean isHalfHour(LocalTime time) {
        return time.getMinute() % HALF_HOUR == 0 && time.getSecond() == 0 && time.getNano() == 0;
    }
}
