package fr.prefecture.clu.letters;

/** What a reply is measured as. */
public enum ReplyMeasure {
    /** Any reply, a machine's too: it says that the mail has come. */
    ACKNOWLEDGEMENT,
    /** A reply that somebody wrote. */
    ANSWER
}
