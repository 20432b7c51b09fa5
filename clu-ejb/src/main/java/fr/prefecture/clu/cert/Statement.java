package fr.prefecture.clu.cert;

import java.time.Instant;

/**
 * What somebody told of a day or a week of a territory and a title.
 *
 * @param by who sent or typed it, or the file that a night found
 */
public record Statement(
        String territory,
        String title,
        Span span,
        Amounts amounts,
        Origin.Kind kind,
        String origin,
        String by,
        Instant at) {}
