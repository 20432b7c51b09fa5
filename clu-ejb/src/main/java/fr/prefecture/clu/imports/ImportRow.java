package fr.prefecture.clu.imports;

import java.time.Instant;

/** An import as pages show it; who confirmed or undid it, and when, is null until then. */
public record ImportRow(
        long id,
        int version,
        String target,
        String source,
        String name,
        String sha256,
        long bytes,
        Import.State state,
        Mapping mapping,
        String sentBy,
        Instant sentAt,
        String confirmedBy,
        Instant confirmedAt,
        String undoneBy,
        Instant undoneAt,
        Counts counts) {}
