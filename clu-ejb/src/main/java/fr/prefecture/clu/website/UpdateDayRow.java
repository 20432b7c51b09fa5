package fr.prefecture.clu.website;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A day of a site.
 *
 * @param label name of the holiday, or why the préfecture was closed
 * @param known WEB-15: whether what was delivered covers it: otherwise it counts in no rate, and
 *     nothing but the updates that are told is known of it
 * @param updates pages updated, the recueil apart
 * @param gazette pages of the recueil updated
 * @param minimum how many updates make it updated
 * @param urgency why an update was urgent; an empty text when only a feed says so
 * @param excuse why its missing update is excused
 * @param sections the names of the sections that were updated, most updates first
 * @param lost WEB-16: whether it was declared lost, and nothing has covered it since
 */
public record UpdateDayRow(
        LocalDate day,
        boolean expected,
        DayReason reason,
        String label,
        boolean known,
        int updates,
        int gazette,
        int minimum,
        Optional<String> urgency,
        Optional<String> excuse,
        List<String> sections,
        DayState state,
        boolean lost) {

    public UpdateDayRow {
        sections = List.copyOf(sections);
    }

    /** WEB-2 */
    public boolean updated() {
        return updates >= minimum;
    }

    /** Whether anything is known of it. */
    public boolean hasData() {
        return known || updates > 0 || gazette > 0;
    }

    /** A day whose expected update is known not to have come. */
    public boolean missed() {
        return known && expected && !updated();
    }

    /** WEB-5 */
    public boolean outOfRule() {
        return !expected && updates > 0 && urgency.isEmpty();
    }
}
