package fr.prefecture.clu.letters;

/**
 * A piece of a line.
 *
 * @param text as it is read; of a variable its name, of a break nothing
 * @param address where a link leads; empty for all others
 */
public record Run(Kind kind, String text, boolean bold, String address) {

    /** What a piece is. */
    public enum Kind {
        TEXT,
        LINK,
        VARIABLE,
        BREAK
    }

    static final Run BREAK = new Run(Kind.BREAK, "", false, "");

    static Run text(String text, boolean bold) {
        return new Run(Kind.TEXT, text, bold, "");
    }

    static Run variable(String name, boolean bold) {
        return new Run(Kind.VARIABLE, name, bold, "");
    }

    static Run link(String text, boolean bold, String address) {
        return new Run(Kind.LINK, text, bold, address);
    }
}
