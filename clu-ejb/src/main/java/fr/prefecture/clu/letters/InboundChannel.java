package fr.prefecture.clu.letters;

/** By which way people wrote. */
public enum InboundChannel {
    /** A letter. */
    POST,
    /** An e-mail, or the form of the website. */
    ELECTRONIC
}
