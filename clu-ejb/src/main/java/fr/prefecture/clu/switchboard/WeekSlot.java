package fr.prefecture.clu.switchboard;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * What a half-hour of the clock comes to on all its weekdays of a period. Of what is counted, it
 * holds what {@link CallWeek#FIGURES} are made of.
 *
 * @param counted the part of it that fell on half-days whose people were counted
 */
public record WeekSlot(DayOfWeek weekday, LocalTime start, Counts counts, Counts counted) {

    static WeekSlot of(int halfHourOfWeek, Counts counts, Counts counted) {
        return new WeekSlot(
                DayOfWeek.of(halfHourOfWeek / HALF_HOURS + 1),
                LocalTime.MIN.plusMinutes((long) halfHourOfWeek % HALF_HOURS * MINUTES),
                counts,
                counted);
    }

    /** TEL-103 */
    WeekSlot told(Told by) {
        return new WeekSlot(weekday, start, counts.told(by), counted.told(by));
    }

    static final int HALF_HOURS = 48;

    static final int MINUTES = 30;

    HalfDay half() {
        return HalfDay.of(start);
    }

    boolean isWorked() {
        return weekday.compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    long entered() {
        return counts.get(Counter.ENTERED);
    }
}
