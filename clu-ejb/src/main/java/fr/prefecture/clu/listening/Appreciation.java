package fr.prefecture.clu.listening;

/** What a choice says of us. */
public enum Appreciation {
    POSITIVE,
    NEUTRAL,
    NEGATIVE,
    /** No opinion, or nothing that is good or bad: in no rate. */
    UNCOUNTED
}
