package fr.prefecture.clu.letters;

/**
 * What the checker remarks on a text, where, why, and what to do. LET-28
 *
 * @param check the code of the rule, as in the list of checks
 * @param line of the text, from 1; {@link #SUBJECT} or {@link #WHOLE}
 * @param excerpt the words meant, shortened; empty when something is missing
 * @param what is remarked, in French
 * @param todo what to do, in French
 * @param source who asks for it: an article, a référentiel, or the product itself
 */
public record Finding(
        String check,
        FindingSeverity severity,
        int line,
        String excerpt,
        String what,
        String todo,
        String source) {

    /** In the subject, which is no line of the text. */
    public static final int SUBJECT = 0;

    /** Of the text as a whole: something is nowhere. */
    public static final int WHOLE = -1;

    public boolean blocks() {
        return severity == FindingSeverity.BLOCKING;
    }

    /** Whether a line of the text can be shown. */
    public boolean hasLine() {
        return line > SUBJECT;
    }
}
