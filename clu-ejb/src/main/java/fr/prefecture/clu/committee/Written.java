package fr.prefecture.clu.committee;

/**
 * What became of a text that was sent.
 *
 * @param line as it stands now: with the text that was sent, or with the other's
 * @param theme the theme in which it stands, which somebody may have taken off meanwhile
 */
public record Written(Outcome outcome, OrientationRow line, MinutesTheme theme) {

    /** COM-25 */
    public enum Outcome {
        KEPT,
        /** Somebody else wrote the line meanwhile: nothing was changed. */
        CHANGED_SINCE,
        /** Somebody took the line off meanwhile: nothing was changed. */
        REMOVED_SINCE
    }
}
