package fr.prefecture.clu.indicators;

import java.util.Optional;

/**
 * IND-40: in what a board is no longer as it was published.
 *
 * @param published nothing when the indicator came later
 * @param now nothing when the indicator was taken out
 */
public record BoardChange(
        Kind kind, String name, Optional<BoardLine> published, Optional<BoardLine> now) {

    /** What is different. */
    public enum Kind {
        VALUE,
        WORDS,
        ADDED,
        REMOVED
    }
}
