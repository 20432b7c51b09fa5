package fr.prefecture.clu.quality;

import java.time.LocalDate;
import java.util.Optional;

/**
 * All that is said of a version as a whole.
 *
 * @param title in full
 * @param replaces the version before it, as files name it
 */
public record EditionSheet(
        EditionRow row, String title, Optional<LocalDate> publishedOn, Optional<String> replaces) {}
