package fr.prefecture.clu.quality;

/** What auditors state, in the ministry's words. */
public enum FindingKind {
    STRENGTH,
    WEAK_POINT,
    DEVIATION,
    OPPORTUNITY;

    /** It has to be put right before the external audit. */
    public boolean isToCorrect() {
        return this == WEAK_POINT || this == DEVIATION;
    }
}
