package fr.prefecture.clu.privacy;

import java.time.Instant;

/**
 * What became of what was kept of somebody.
 *
 * @param removed rows that are gone
 * @param replaced rows in which a name or a login was replaced
 * @param kept rows that the law keeps as they are
 * @param words lines of the history whose words are gone
 */
public record ErasureRow(Instant at, String by, int removed, int replaced, int kept, int words) {}
