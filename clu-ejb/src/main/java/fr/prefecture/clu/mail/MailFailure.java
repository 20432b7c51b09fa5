package fr.prefecture.clu.mail;

/** Why an e-mail did not leave, or not yet. */
public enum MailFailure {
    /** The address is none. */
    ADDRESS,
    /** It could not be written: a rule of the feature that writes it said no. */
    DRAFT,
    /** Its subject is missing or longer than any that is shown whole. */
    SUBJECT,
    /** It has no text that is read without markup. */
    TEXT,
    /** It is larger than mail servers take. */
    SIZE,
    /** The server said no, for good. */
    REFUSED,
    /** The server said: not now. */
    DEFERRED,
    /** The server was gone before it answered; it will be asked again, or looked for. */
    DROPPED,
    /** Nobody could say for a day whether it had left. */
    DOUBT,
    /** Not taken for a day of trying. */
    GIVEN_UP,
    /** The outbox folder could not be written. */
    FOLDER,
    /** It came back. */
    BOUNCED
}
