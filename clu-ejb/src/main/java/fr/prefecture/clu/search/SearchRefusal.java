package fr.prefecture.clu.search;

/** Why nothing was looked for. */
public enum SearchRefusal {
    /** Nothing was typed, or nothing that is a letter or a figure. */
    NO_WORD,
    /** Only words that nearly every text has. */
    SMALL_WORDS,
    /** More than can be looked for at once. */
    TOO_LONG
}
