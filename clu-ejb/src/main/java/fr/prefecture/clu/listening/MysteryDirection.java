package fr.prefecture.clu.listening;

/** Whose services are tested: ours by the partner, or the partner's by us. ECO-60 */
public enum MysteryDirection {
    OURS,
    THEIRS
}
