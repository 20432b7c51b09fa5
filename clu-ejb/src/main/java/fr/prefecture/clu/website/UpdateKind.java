package fr.prefecture.clu.website;

/** What was done to a page. */
public enum UpdateKind {
    CREATED,
    CHANGED,
    RESTORED,
    DELETED
}
