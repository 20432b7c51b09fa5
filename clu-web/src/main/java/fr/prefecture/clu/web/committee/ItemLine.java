package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.AgendaItem;
import fr.prefecture.clu.committee.StandingItem;
import fr.prefecture.clu.web.shared.Texts;
import java.util.Optional;

/**
 * A point of the agenda as its list writes it.
 *
 * @param of how many points there are
 * @param removal who took it off, and when; empty for one that stands
 */
public record ItemLine(AgendaItem item, int of, String removal) {

    ItemLine(AgendaItem item, int of) {
        this(item, of, "");
    }

    private static final int MINUTES_IN_HOUR = 60;

    static String duration(int minutes) {
        int rest = minutes % MINUTES_IN_HOUR;
        if (minutes < MINUTES_IN_HOUR) {
            return Texts.of("committee.minutes", rest);
        }
        int hours = minutes / MINUTES_IN_HOUR;
        return rest == 0
                ? Texts.of("committee.hours", hours)
                : Texts.of("committee.hoursAndMinutes", hours, rest);
    }

    public long id() {
        return item.id();
    }

    public int position() {
        return item.position();
    }

    public String theme() {
        return item.theme();
    }

    public String rapporteur() {
        return item.rapporteur();
    }

    /** In minutes; none when it is not said. */
    int length() {
        return item.minutes().orElse(0);
    }

    public String minutes() {
        return item.minutes().map(ItemLine::duration).orElse("");
    }

    public String subjects() {
        return String.join(", ", item.subjects());
    }

    /** It speaks of what was promised and done. */
    public boolean promises() {
        return item.standing().equals(Optional.of(StandingItem.PROMISES));
    }

    public boolean first() {
        return item.position() == 1;
    }

    public boolean last() {
        return item.position() == of;
    }
}
