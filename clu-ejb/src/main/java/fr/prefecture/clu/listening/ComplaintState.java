package fr.prefecture.clu.listening;

/** How far a complaint is. */
public enum ComplaintState {
    TO_ANSWER,
    LATE,
    ANSWERED,
    ANSWERED_LATE,
    /** Nobody waits for an answer. */
    NOT_AWAITED,
    CLOSED
}
