package fr.prefecture.clu.indicators;

/** Where a results board stands. */
public enum BoardState {
    /** Nothing of it was published yet. */
    PREPARED,
    PUBLISHED,
    /** IND-41: it was published, and is shown no more. */
    WITHDRAWN
}
