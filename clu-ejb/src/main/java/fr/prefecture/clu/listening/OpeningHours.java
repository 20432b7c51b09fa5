package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When the services that are tested can be reached.
 *
 * @param pauseFrom none when they are open all day, and then there is no end of it either
 */
public record OpeningHours(
        LocalTime opensAt,
        LocalTime closesAt,
        Optional<LocalTime> pauseFrom,
        Optional<LocalTime> pauseTo) {

    private static final int HALF_HOUR = 30;
    private static final int HOUR = 60;

    /**
     * ECO-60
     *
     * @throws RuleBroken when they end before they begin, or no half-hour is left
     */
    public OpeningHours {
        if (!opensAt.isBefore(closesAt)) {
            throw new RuleBroken("listening.mystery.hours.reversed", opensAt, closesAt);
        }
        if (pauseFrom.isPresent() != pauseTo.isPresent()) {
            throw new RuleBroken("listening.mystery.hours.pause");
        }
        if (pauseFrom.isPresent()
                && (!pauseFrom.get().isBefore(pauseTo.get())
                        || !opensAt.isBefore(pauseFrom.get())
                        || !pauseTo.get().isBefore(closesAt))) {
            throw new RuleBroken("listening.mystery.hours.pause");
        }
        if (halfHours(opensAt, closesAt, pauseFrom, pauseTo).isEmpty()) {
            throw new RuleBroken("listening.mystery.hours.none");
        }
    }

    /** The half-hours that lie within, by their beginnings: 8:30, 9:00, 9:30… */
    public List<LocalTime> halfHours() {
        return halfHours(opensAt, closesAt, pauseFrom, pauseTo);
    }

    private static List<LocalTime> halfHours(
            LocalTime from, LocalTime to, Optional<LocalTime> pause, Optional<LocalTime> after) {
        List<LocalTime> halfHours = new ArrayList<>();
        int last = minutes(to) - HALF_HOUR;
        for (int begin = roundedUp(minutes(from)); begin <= last; begin += HALF_HOUR) {
            int end = begin + HALF_HOUR;
            boolean open =
                    pause.isEmpty()
                            || end <= minutes(pause.get())
                            || begin >= minutes(after.orElseThrow());
            if (open) {
                halfHours.add(LocalTime.of(begin / HOUR, begin % HOUR));
            }
        }
        return halfHours;
    }

    /** ECO-73: the half-hour in which a time lies, by its beginning. */
    public static LocalTime halfHour(LocalTime time) {
        return LocalTime.of(time.getHour(), time.getMinute() / HALF_HOUR * HALF_HOUR);
    }

    private static int roundedUp(int minutes) {
        return (minutes + HALF_HOUR - 1) / HALF_HOUR * HALF_HOUR;
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * HOUR + time.getMinute();
    }
}
