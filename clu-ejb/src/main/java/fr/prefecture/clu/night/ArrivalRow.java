package fr.prefecture.clu.night;

import java.time.Instant;
import java.util.Optional;

/**
 * A file that a night found, and how far it is.
 *
 * @param state absent when the file could not even be recognised
 * @param done when its content became part of the figures
 * @param read bytes read so far, of {@code bytes}, both unpacked
 * @param format the word of the format as which it was read, where its job reads several
 */
public record ArrivalRow(
        String source,
        String name,
        long bytes,
        Arrival.Outcome outcome,
        Optional<Long> file,
        Optional<ImportedFile.State> state,
        Optional<Instant> done,
        long read,
        long lines,
        long refused,
        long duplicates,
        long orphans,
        Optional<String> sha256,
        Optional<Message> message,
        Optional<String> format) {

    static ArrivalRow of(Arrival arrival) {
        Optional<ImportedFile> file = arrival.file();
        return new ArrivalRow(
                arrival.source(),
                arrival.name(),
                arrival.bytes(),
                arrival.outcome(),
                file.map(ImportedFile::id),
                file.map(ImportedFile::state),
                file.flatMap(ImportedFile::doneAt),
                file.map(one -> read(one, arrival.bytes())).orElse(0L),
                file.map(ImportedFile::lines).orElse(0L),
                file.map(ImportedFile::refused).orElse(0L),
                file.map(ImportedFile::duplicates).orElse(0L),
                file.map(ImportedFile::orphans).orElse(0L),
                file.map(ImportedFile::sha256),
                arrival.message().or(() -> file.flatMap(ImportedFile::message)),
                file.flatMap(ImportedFile::format));
    }

    /** Of a file that was retold, as much as of its transcript. */
    private static long read(ImportedFile file, long delivered) {
        return file.retold().isEmpty() || file.bytes() == 0
                ? file.committedOffset()
                : (long) ((double) file.committedOffset() / file.bytes() * delivered);
    }
}
