package fr.prefecture.clu.batch.website.format;

/** Why an entry of a feed was refused. */
public enum Reason {
    PAGE_MISSING,
    PAGE_TOO_LONG,
    DATE_MISSING,
    DATE_UNREADABLE,
    DATE_IMPOSSIBLE,
    DATE_BEFORE_2000,
    DATE_IN_FUTURE,
    ACTION_UNKNOWN,
    LINE_MALFORMED
}
