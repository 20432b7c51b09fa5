package fr.prefecture.clu.night;

import java.time.Instant;
import java.util.Optional;

/**
 * A file as those see it who have to decide about it, or who have decided.
 *
 * @param registeredAt when a night first found its content
 * @param continues the file whose end is its beginning
 * @param decided whether somebody has decided about it since the last night began
 */
public record HeldFile(
        long id,
        String source,
        String name,
        Instant registeredAt,
        ImportedFile.State state,
        long lines,
        long refused,
        Optional<Long> continues,
        Optional<Message> message,
        boolean decided) {

    static HeldFile of(ImportedFile file, boolean decided) {
        return new HeldFile(
                file.id(),
                file.source(),
                file.name(),
                file.registeredAt(),
                file.state(),
                file.lines(),
                file.refused(),
                file.continues().map(ImportedFile::id),
                file.message(),
                decided);
    }

    public boolean isHeld() {
        return state == ImportedFile.State.HELD;
    }
}
