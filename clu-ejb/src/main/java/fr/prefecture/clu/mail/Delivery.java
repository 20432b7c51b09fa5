package fr.prefecture.clu.mail;

/**
 * What became of an e-mail that was handed over.
 *
 * @param said the mail server's own words; empty if there are none
 */
public record Delivery(Outcome outcome, String said) {

    /** What can become of it. */
    public enum Outcome {
        SENT,
        WRITTEN,
        /** For good. */
        REFUSED,
        /** Not now. */
        DEFERRED,
        /** The folder could not be written. */
        UNWRITTEN,
        /** Nobody answered whether it was taken. */
        DROPPED,
        /** There was nobody to hand it to: nothing has left. */
        DOWN
    }
}
