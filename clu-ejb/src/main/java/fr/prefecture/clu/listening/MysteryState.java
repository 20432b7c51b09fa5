package fr.prefecture.clu.listening;

/** How far a mystery survey has come. ECO-61 */
public enum MysteryState {
    PREPARED,
    DRAWN,
    UNDER_WAY,
    CLOSED
}
