package fr.prefecture.clu.switchboard;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A half-hour of a covered day of a queue; its offset tells the two 02:00 of the 25-hour day apart.
 */
public record HalfHourRow(
        OffsetDateTime start, Optional<String> queue, DayState state, Counts counts) {}
