package fr.prefecture.clu.switchboard;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.OptionalInt;

/**
 * A half-hour of the week: what it receives, the agents that it needs, the people that it has.
 *
 * @param days how many days it is known from
 * @param calls mean calls received
 * @param load mean load in erlangs
 * @param low agents needed on a quiet day, TEL-26
 * @param agents agents needed for the mean
 * @param high agents needed on a busy day, TEL-26
 * @param present agents that the people present are worth, the median of the half-days counted;
 *     nothing where none was
 */
public record StaffingSlot(
        DayOfWeek weekday,
        LocalTime start,
        int days,
        double calls,
        double load,
        int low,
        int agents,
        int high,
        OptionalInt present) {

    /** Nothing where the people present are not known. */
    public OptionalInt missing() {
        return missing(agents);
    }

    public OptionalInt missingOnQuietDays() {
        return missing(low);
    }

    public OptionalInt missingOnBusyDays() {
        return missing(high);
    }

    private OptionalInt missing(int needed) {
        return present.isPresent()
                ? OptionalInt.of(Math.max(0, needed - present.getAsInt()))
                : OptionalInt.empty();
    }
}
