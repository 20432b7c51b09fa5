package fr.prefecture.clu.letters;

/** What a template is for. */
public enum ReplyKind {
    /** Says that a request has arrived, and who handles it. */
    ACKNOWLEDGEMENT,
    /** Answers a request. */
    STANDARD_LETTER
}
