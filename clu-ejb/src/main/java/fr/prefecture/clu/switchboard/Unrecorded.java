package fr.prefecture.clu.switchboard;

/** What a switchboard's files may be unable to say: shown as « non enregistré », never as 0. */
public enum Unrecorded {
    /** Callers who hung up before an answer, their waits included. */
    ABANDONED,
    /** Callers who were sent elsewhere while they waited. */
    OVERFLOWED,
    /** Callers who were refused at the entry: full, empty, diverted. */
    REFUSED,
    /** Callers outside the opening hours. */
    CLOSED,
    /** Seconds waited before an answer. */
    WAIT,
    /** Seconds of talk. */
    TALK,
    /** Which calls the visits were of. */
    CALLS
}
