package fr.prefecture.clu.account;

/** How large the text of pages is. */
public enum TextSize {
    NORMAL,
    LARGE,
    LARGEST
}
