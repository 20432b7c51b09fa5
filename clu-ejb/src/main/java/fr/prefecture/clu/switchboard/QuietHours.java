package fr.prefecture.clu.switchboard;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * TEL-36: when one gets through more easily than otherwise.
 *
 * @param weekday the weekday on which most calls are answered; nothing where none stands out
 * @param stretches the hours of the other weekdays, in order
 */
public record QuietHours(Optional<DayOfWeek> weekday, List<Stretch> stretches) {

    /** Hours of the clock, from the first to before the last. */
    public record Stretch(LocalTime from, LocalTime to) {}

    public QuietHours {
        stretches = List.copyOf(stretches);
    }

    /** Whether there is nothing to advise. */
    public boolean isNone() {
        return weekday.isEmpty() && stretches.isEmpty();
    }
}
