package fr.prefecture.clu.committee;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A theme with what was said under it.
 *
 * @param removedBy the login of who took it off; empty when it stands
 * @param lines in their order, without those that were taken off
 */
public record MinutesTheme(
        long id,
        int position,
        String theme,
        Optional<StandingItem> standing,
        String rapporteur,
        Set<String> subjects,
        String removedBy,
        Optional<Instant> removedAt,
        List<OrientationRow> lines) {

    static MinutesTheme of(AgendaItem item, List<OrientationRow> lines) {
        return new MinutesTheme(
                item.id(),
                item.position(),
                item.theme(),
                item.standing(),
                item.rapporteur(),
                item.subjects(),
                item.removedBy(),
                item.removedAt(),
                lines);
    }

    public boolean isRemoved() {
        return removedAt.isPresent();
    }

    /** Somebody typed something under it. */
    public boolean isWritten() {
        return lines.stream().anyMatch(line -> !line.isBlank());
    }
}
