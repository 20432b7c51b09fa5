package fr.prefecture.clu.quality;

/** Where a display stands, in the order of the register. */
public enum DisplayState {
    /** Its check is overdue. */
    TO_CHECK,
    TO_REPLACE,
    POSTED,
    TAKEN_DOWN
}
