package fr.prefecture.clu.switchboard;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/**
 * An imported total as pages show it.
 *
 * @param end when the half-hour, or the hour, ends that it tells of; nothing for the whole day
 * @param importId by which the file is found that it came with
 * @param file as people call it
 */
public record DeclaredTotalRow(
        String source,
        DeclaredTotal total,
        Optional<LocalTime> end,
        long importId,
        String file,
        String by,
        Instant at) {}
