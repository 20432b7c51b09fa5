package fr.prefecture.clu.deliveries;

import java.time.Instant;
import java.time.LocalDate;

/** A lost day as pages show it. */
public record LostDayRow(
        long id,
        int version,
        SourceKind kind,
        String name,
        LocalDate day,
        String reason,
        String by,
        Instant at) {}
