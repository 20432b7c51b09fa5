package fr.prefecture.clu.shared;

/** HIS-14: by what one sees that the history is no longer what was written. */
public enum ChainFault {
    /** A line says something else than when it was chained, or stands where another one stood. */
    ALTERED,
    /** A line that was chained is not there any more. */
    MISSING,
    /** A link of the chain is not there any more. */
    GAP,
    /** A line was put in that is older than what is chained. */
    INSERTED,
    /** The words of a line are others than when it was written. */
    WORDS,
    /** Behind a key of the history another login stands than the one it was made for. */
    PERSON,
    /** The chain ends before a head that was noted outside of the database. */
    SHORTENED,
    /** The chain has another hash than the one that was noted outside of the database. */
    REWRITTEN
}
