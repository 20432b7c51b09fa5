package fr.prefecture.clu.night;

import java.time.Instant;
import java.util.Optional;

/**
 * A decision about a file as pages show it.
 *
 * @param kept name of the file that counts
 * @param dropped name of the one that does not; absent when the file counts in spite of its refused
 *     lines
 */
public record ChoiceRow(
        String kept, Optional<String> dropped, String reason, String by, Instant at) {

    static ChoiceRow of(Choice choice) {
        return new ChoiceRow(
                choice.kept().name(),
                choice.dropped().map(ImportedFile::name),
                choice.reason(),
                choice.by(),
                choice.at());
    }
}
