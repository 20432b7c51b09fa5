package fr.prefecture.clu.indicators;

/** What may be said of a period. */
public enum PeriodState {
    /** All of its months are known. */
    KNOWN,
    /** IND-10: some of its months are missing. */
    PARTIAL,
    /** IND-8: none of its months is known. */
    UNAVAILABLE,
    /** IND-8: there was nothing to count. */
    NOTHING_TO_COUNT,
    /** IND-11: its months were measured under several definitions. */
    REDEFINED
}
