package fr.prefecture.clu.quality;

/** What a check of a display found. */
public enum CheckOutcome {
    FINE,
    TO_REPLACE
}
