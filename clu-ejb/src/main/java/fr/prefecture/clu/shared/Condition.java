package fr.prefecture.clu.shared;

/** How a part of the installation is, the best first. */
public enum Condition {
    /** Nobody has to do anything. */
    SOUND,
    /** It works; somebody should look at it before it does not. */
    CARE,
    /** It does not work. */
    BROKEN
}
