package fr.prefecture.clu.shared;

import java.time.Instant;

/** A line of the history as it is shown; before and after are null where there is no state. */
public record ChangeRow(
        Instant at,
        String by,
        String subject,
        String key,
        ChangeKind kind,
        String before,
        String after) {}
