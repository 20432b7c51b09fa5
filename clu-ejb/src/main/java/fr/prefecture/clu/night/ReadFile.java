package fr.prefecture.clu.night;

import java.time.Instant;
import java.util.Optional;

/**
 * A file that a night has found, as those see it who follow a figure back to where it comes from.
 *
 * @param registeredAt when a night first found its content
 * @param archive its copy without persons; nothing while there is none, or when it was deleted
 * @param archiveDeletedAt when a night deleted that copy, because it had been kept long enough
 * @param format the word of the format as which it was read, where its job reads several
 * @param retold whether the copy is of a transcript, not of the file's own lines
 */
public record ReadFile(
        long id,
        String job,
        String source,
        String name,
        String sha256,
        Instant registeredAt,
        ImportedFile.State state,
        long lines,
        long blank,
        long refused,
        Optional<String> archive,
        Optional<Instant> archiveDeletedAt,
        Optional<String> format,
        boolean retold) {

    static ReadFile of(ImportedFile file) {
        return new ReadFile(
                file.id(),
                file.job(),
                file.source(),
                file.name(),
                file.sha256(),
                file.registeredAt(),
                file.state(),
                file.lines(),
                file.blank(),
                file.refused(),
                file.archiveName(),
                file.archiveDeletedAt(),
                file.format(),
                file.retold().isPresent());
    }

    /** Lines that were read and neither blank nor refused. */
    public long counted() {
        return lines - blank - refused;
    }
}
