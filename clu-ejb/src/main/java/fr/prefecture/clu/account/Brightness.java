package fr.prefecture.clu.account;

/** Whether pages are light or dark. */
public enum Brightness {
    /** As the reader's system is. */
    SYSTEM,
    LIGHT,
    DARK
}
