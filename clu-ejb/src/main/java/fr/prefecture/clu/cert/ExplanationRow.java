package fr.prefecture.clu.cert;

import java.time.Instant;

/** Why a declared backlog does not follow from the flows: who says so, when. */
public record ExplanationRow(
        String territory,
        String title,
        Span span,
        long mismatch,
        String reason,
        String by,
        Instant at) {}
