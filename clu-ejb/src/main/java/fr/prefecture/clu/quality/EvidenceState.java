package fr.prefecture.clu.quality;

/** How a piece of evidence stands. */
public enum EvidenceState {
    VALID,
    /** Within thirty days. */
    EXPIRING,
    EXPIRED,
    /** Taken back by hand; for thirty days it may come back. */
    WITHDRAWN,
    /** No longer of use: the archives are to be asked. */
    TO_ELIMINATE,
    ELIMINATED
}
