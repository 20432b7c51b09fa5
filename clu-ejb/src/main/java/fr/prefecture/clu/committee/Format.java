package fr.prefecture.clu.committee;

/** How a member prefers documents to be made. */
public enum Format {
    STANDARD,
    LARGE_PRINT,
    PLAIN_TEXT
}
