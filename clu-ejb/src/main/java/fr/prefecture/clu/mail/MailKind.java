package fr.prefecture.clu.mail;

/** What a received e-mail is. */
public enum MailKind {
    /** Somebody wrote. */
    ANSWER,
    /** A server says that what we sent did not arrive. */
    BOUNCE,
    /** A server says that it has not delivered what we sent yet, and goes on trying. */
    DELAY,
    /** A machine wrote: an absence, an acknowledgement. It is never answered. */
    AUTO_REPLY
}
