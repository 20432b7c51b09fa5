package fr.prefecture.clu.indicators;

/** Where an asking stands, in the order of the board. */
public enum AskingState {
    LATE,
    EXPECTED,
    GIVEN,
    NOT_APPLICABLE
}
