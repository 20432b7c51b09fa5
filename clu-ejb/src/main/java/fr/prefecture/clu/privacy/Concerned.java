package fr.prefecture.clu.privacy;

/** Of whom something is kept. */
public enum Concerned {
    AGENTS,
    MEMBERS,
    USERS
}
