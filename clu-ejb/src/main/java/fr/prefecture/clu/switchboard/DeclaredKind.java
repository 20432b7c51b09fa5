package fr.prefecture.clu.switchboard;

/** TEL-96: what a table that somebody imports is made of, known by the columns that are filled. */
public enum DeclaredKind {
    /** A row for each visit to a queue, with what it waited. */
    CALLS,
    /** A row for each visit, which does not tell what it waited: only their numbers are kept. */
    CALLS_WITHOUT_WAIT,
    /** A row for each day. */
    DAYS,
    /** A row for each half-hour, or hour. */
    HALF_HOURS;

    /** Whether its calls are counted as those of logs are. */
    public boolean isCounted() {
        return this == CALLS;
    }

    /** Whether it has a row for each visit. */
    boolean isOfCalls() {
        return this == CALLS || this == CALLS_WITHOUT_WAIT;
    }
}
