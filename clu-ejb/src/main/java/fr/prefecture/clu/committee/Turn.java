package fr.prefecture.clu.committee;

/**
 * One sending of one window of a browser: by it a late repeat is told from a new text, and one's
 * own text from another's.
 *
 * @param window drawn by the window when it opens; empty for one that can't
 * @param number grows with each sending of that window
 */
public record Turn(String window, long number) {

    /** Of a sender that keeps no count, such as a form without script. */
    public static final Turn NONE = new Turn("", 0);

    private static final int LONGEST = 40;

    public Turn {
        if (window.length() > LONGEST) {
            window = window.substring(0, LONGEST);
        }
    }
}
