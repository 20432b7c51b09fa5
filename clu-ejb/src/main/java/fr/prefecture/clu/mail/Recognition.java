package fr.prefecture.clu.mail;

/** How it is known who wrote a received e-mail. */
public enum Recognition {
    /** By the address that it comes from. */
    ADDRESS,
    /** By the e-mail of ours that it answers; it comes from another address. */
    THREAD,
    /** Somebody said so. */
    AGENT
}
