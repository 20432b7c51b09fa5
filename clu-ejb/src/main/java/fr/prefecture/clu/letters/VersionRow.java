package fr.prefecture.clu.letters;

import java.time.Instant;
import java.util.Optional;

/** A text of a template as lists and pages show it. */
public record VersionRow(
        long id,
        int edition,
        String subject,
        ReplyText text,
        String note,
        TemplateState state,
        String by,
        Instant at,
        Optional<Instant> validatedAt) {}
