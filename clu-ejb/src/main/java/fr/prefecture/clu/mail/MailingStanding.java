package fr.prefecture.clu.mail;

/** Where a mailing stands as a whole. */
public enum MailingStanding {
    /** Some of its e-mails are still to leave. */
    RUNNING,
    /** Some of its e-mails need somebody. */
    FAILED,
    /** Nothing more happens to it, and nobody is needed. */
    DONE
}
