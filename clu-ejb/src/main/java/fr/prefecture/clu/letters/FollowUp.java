package fr.prefecture.clu.letters;

/** What becomes of an observation. */
public enum FollowUp {
    /** Nobody has said yet. */
    NONE,
    ACCEPTED,
    PARTLY_ACCEPTED,
    REJECTED,
    /** It asks for nothing: a thank you, « rien à signaler ». */
    NOTHING_ASKED;

    /** LET-41: what is not followed as it was asked says why. */
    boolean needsReason() {
        return this == PARTLY_ACCEPTED || this == REJECTED;
    }

    /** LET-46: it leads to a new version. */
    public boolean isAccepted() {
        return this == ACCEPTED || this == PARTLY_ACCEPTED;
    }
}
