package fr.prefecture.clu.shared;

/** What a change did to its subject. */
public enum ChangeKind {
    CREATED,
    CHANGED,
    REMOVED,
    RESTORED
}
