package fr.prefecture.clu.document;

/** How large a paper is printed. */
public enum Print {
    STANDARD,
    /** For people who read with difficulty: 18 points at least. */
    LARGE,
    /** On A3, to hang on a wall: what matters is read from some steps away. */
    POSTER
}
