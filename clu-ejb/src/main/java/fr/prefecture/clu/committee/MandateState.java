package fr.prefecture.clu.committee;

/** Where a mandate stands on a day. */
public enum MandateState {
    /** It holds on that day. */
    ACTIVE,
    /** It holds, and ends within sixty days. */
    ENDING,
    ENDED,
    TO_COME,
    /** Its member was archived, whatever its dates say. */
    ARCHIVED
}
