package fr.prefecture.clu.letters;

/** How what is written by a template leaves. */
public enum ReplyChannel {
    LETTER,
    EMAIL,
    /** As a letter or as an e-mail, whichever the person used. */
    EITHER
}
