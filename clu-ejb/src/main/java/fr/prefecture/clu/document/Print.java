package fr.prefecture.clu.document;

/** How large a paper is printed. */
public enum Print {
    STANDARD,
    /** For people who read with difficulty: 18 points at least. */
    LARGE
}
