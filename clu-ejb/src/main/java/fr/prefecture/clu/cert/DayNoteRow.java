package fr.prefecture.clu.cert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A note as pages show it.
 *
 * @param territory the code of the département of which it speaks; nothing when it is all of them
 */
public record DayNoteRow(
        long id,
        Optional<String> territory,
        Optional<String> territoryName,
        LocalDate from,
        LocalDate to,
        String text,
        String by,
        Instant at) {}
