package fr.prefecture.clu.mail;

/** Where an e-mail stands, from the queue to what came back. */
public enum MessageState {
    /** Not written yet. */
    WAITING,
    /** Written once and for all, not sent yet. */
    PREPARED,
    /** Being handed over; after a breakdown, nobody knows yet whether it left. */
    SENDING,
    /** Taken by the mail server, which answers for it from then on. */
    SENT,
    /** Written into the outbox folder, where no mail server is set. */
    WRITTEN,
    /** Refused, or given up: it needs somebody. */
    REFUSED,
    /** Sent, and come back. */
    BOUNCED,
    /** Taken out of the queue before it left. */
    CANCELLED;

    /** Nothing more happens to it by itself. */
    public boolean isOver() {
        return this != WAITING && this != PREPARED && this != SENDING;
    }

    /** It needs somebody who corrects the address, or writes otherwise. */
    public boolean isFailure() {
        return this == REFUSED || this == BOUNCED;
    }
}
