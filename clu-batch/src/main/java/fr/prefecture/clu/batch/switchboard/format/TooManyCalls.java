package fr.prefecture.clu.batch.switchboard.format;

/**
 * A file tells of more calls in a day than a country has: it is damaged or hostile, and remembering
 * them would take all memory.
 */
public class TooManyCalls extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyCalls() {
        super("more calls in a day than a country has");
    }
}
