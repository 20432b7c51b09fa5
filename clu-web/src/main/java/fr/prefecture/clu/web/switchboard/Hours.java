package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.DayPart;
import fr.prefecture.clu.switchboard.HalfDay;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of the day as an address says it: a half-hour, or a half of the day.
 *
 * @param parameter what the address says
 * @param text as a list of choices calls it
 * @param inWords as a sentence says it
 */
record Hours(DayPart part, String parameter, String text, String inWords) {

    private static final List<Hours> ALL = all();

    /** What may be chosen, the halves of the day first. */
    static List<Hours> choices() {
        return ALL;
    }

    static Optional<Hours> of(String parameter) {
        return ALL.stream().filter(one -> one.parameter.equals(parameter)).findFirst();
    }

    static Hours of(HalfDay half) {
        return switch (half) {
            case MORNING -> of(half, "matin", "switchboard.origin.scope.morning");
            case AFTERNOON -> of(half, "apres-midi", "switchboard.origin.scope.afternoon");
        };
    }

    private static Hours of(HalfDay half, String parameter, String key) {
        return new Hours(
                DayPart.of(half),
                parameter,
                Texts.of("HalfDay." + half.name()),
                Texts.of(key, French.time(HalfDay.NOON)));
    }

    private static Hours ofHalfHour(LocalTime from) {
        return new Hours(
                DayPart.halfHour(from),
                from.toString(),
                French.time(from),
                Texts.of(
                        "switchboard.origin.scope.halfHour",
                        French.time(from),
                        French.time(from.plusMinutes(30))));
    }

    private static List<Hours> all() {
        List<Hours> all = new ArrayList<>();
        for (HalfDay half : HalfDay.values()) {
            all.add(of(half));
        }
        LocalTime time = LocalTime.MIN;
        do {
            all.add(ofHalfHour(time));
            time = time.plusMinutes(30);
        } while (!time.equals(LocalTime.MIN));
        return List.copyOf(all);
    }
}
