package fr.prefecture.clu.quality;

/** How a structure says that it keeps a commitment. */
public enum Compliance {
    MET,
    PARTLY_MET,
    NOT_MET,
    NOT_APPLICABLE;

    /** Whether this is better than that; nothing is better or worse than what does not apply. */
    boolean isBetterThan(Compliance other) {
        return this != NOT_APPLICABLE && other != NOT_APPLICABLE && ordinal() < other.ordinal();
    }
}
