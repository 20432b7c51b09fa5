package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;

/**
 * How many people were present on a half-day: head counts, no name (TEL-25).
 *
 * @param titulars agents of the switchboard
 * @param temporaries agents who reinforce it for a while
 */
public record PresenceRow(LocalDate day, HalfDay half, int titulars, int temporaries) {

    /** More people than any switchboard seats. */
    public static final int MOST = 500;

    public PresenceRow {
        if (titulars < 0 || temporaries < 0) {
            throw new RuleBroken("switchboard.presence.negative", day);
        }
        if (titulars > MOST || temporaries > MOST) {
            throw new RuleBroken("switchboard.presence.tooMany", day, MOST);
        }
    }

    public int people() {
        return titulars + temporaries;
    }

    /** As the history keeps it. */
    String written() {
        return titulars + " + " + temporaries;
    }
}
