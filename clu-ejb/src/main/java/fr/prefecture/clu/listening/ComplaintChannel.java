package fr.prefecture.clu.listening;

/** How a complaint comes, or its answer leaves. */
public enum ComplaintChannel {
    /** A paper form, from the box in the hall. */
    PAPER,
    EMAIL,
    LETTER,
    DESK,
    TELEPHONE,
    WEBSITE
}
