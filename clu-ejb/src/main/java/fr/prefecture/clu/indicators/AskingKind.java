package fr.prefecture.clu.indicators;

/** What a service is asked for. */
public enum AskingKind {
    /** The figure of an indicator for a month. */
    FIGURE,
    /** Something that shows that a commitment is kept. */
    PROOF
}
