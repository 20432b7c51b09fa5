package fr.prefecture.clu.backup;

import java.time.Instant;

/**
 * A backup that came back at a start, read back and equal.
 *
 * @param at when it was back
 * @param savedAt the instant as of which everything is
 */
public record Restored(Instant at, Instant savedAt, long rows, int tables, int files) {}
