package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.LooseDate;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of the minutes as pages show it.
 *
 * @param edition how many texts it has had
 * @param removedBy the login of who took it off; empty when it stands
 */
public record OrientationRow(
        long id,
        long itemId,
        String key,
        Orientation.Kind kind,
        String text,
        String speakers,
        boolean adverse,
        String service,
        Optional<LooseDate> due,
        int edition,
        String by,
        Instant at,
        String removedBy,
        Optional<Instant> removedAt,
        Optional<Long> actionId) {

    public boolean isRemoved() {
        return removedAt.isPresent();
    }

    /** Nothing has been typed in it yet. */
    public boolean isBlank() {
        return text.isBlank();
    }
}
