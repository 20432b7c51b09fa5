package fr.prefecture.clu.listening;

/** What has a time limit. */
public enum LimitSubject {
    /** The answer to a complaint or to a suggestion. */
    ANSWER,
    /** The answer to a report about accessibility. */
    ACCESSIBILITY,
    /** The text of a complaint that is closed. */
    ERASURE
}
