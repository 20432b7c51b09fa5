package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalTime;
import java.util.Optional;

/**
 * TEL-45: what somebody tells of a half-hour, or of the whole day at once.
 *
 * @param start nothing for the whole day
 */
public record TypedLine(Optional<LocalTime> start, TypedCounts counts) {

    /** More calls than any switchboard is given in a day. */
    public static final int MOST = 100_000;

    /**
     * @throws RuleBroken when no half-hour starts then, or there are more than {@link #MOST} calls
     */
    public TypedLine {
        if (start.filter(time -> !DayPart.isHalfHour(time)).isPresent()) {
            throw new RuleBroken("switchboard.typed.noHalfHour");
        }
        if (Math.max(counts.entered(), counts.dissuaded().orElse(0)) > MOST) {
            throw new RuleBroken("switchboard.typed.tooMany", MOST);
        }
    }

    public static TypedLine ofDay(TypedCounts counts) {
        return new TypedLine(Optional.empty(), counts);
    }

    public static TypedLine of(LocalTime start, TypedCounts counts) {
        return new TypedLine(Optional.of(start), counts);
    }

    /** As the history keeps it. */
    String written() {
        return start.map(time -> time + ": ").orElse("") + counts.written();
    }
}
