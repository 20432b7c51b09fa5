package fr.prefecture.clu.batch.switchboard.format;

/** Why a line was refused. */
public enum Reason {
    TOO_FEW_FIELDS,
    LINE_TOO_LONG,
    EPOCH_UNREADABLE,
    /** The time has the size of a count of milliseconds. */
    EPOCH_IN_MILLISECONDS,
    EPOCH_BEFORE_2000,
    EPOCH_IN_FUTURE,
    /**
     * Older than the lines that are remembered: 48 hours behind the newest of its file, or less if
     * they are many.
     */
    LATE,
    NO_CALL,
    NO_QUEUE,
    NAME_TOO_LONG,
    /** A duration is absent and nothing known about the visit replaces it. */
    NUMBER_MISSING,
    NUMBER_UNREADABLE,
    NUMBER_NEGATIVE,
    /** A duration of more than a day. */
    NUMBER_TOO_LARGE,
    /** Fewer columns than the heading or the format has, or more. */
    COLUMNS_MISSING,
    /** A quotation mark is opened and never closed. */
    QUOTE_OPEN,
    TIME_UNREADABLE,
    /** A local time that the clock jumped over, at the end of March. */
    TIME_SKIPPED,
    /** A local time that came twice, at the end of October, and nothing says which it is. */
    TIME_TWICE
}
