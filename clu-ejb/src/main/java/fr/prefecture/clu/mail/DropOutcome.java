package fr.prefecture.clu.mail;

/** What became of a file that was dropped. */
public enum DropOutcome {
    /** An answer of somebody who is known. */
    RECOGNISED,
    /** An answer; of whom, somebody has to say. */
    UNKNOWN,
    /** What we sent came back. */
    BOUNCED,
    /** What we sent is late. */
    DELAYED,
    /** Written by a machine: kept, and left alone. */
    AUTOMATIC,
    /** Received before. */
    KNOWN,
    /** No e-mail that can be read. */
    REFUSED
}
