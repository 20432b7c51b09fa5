package fr.prefecture.clu.mail;

import java.time.Instant;

/**
 * A mailing as lists show it.
 *
 * @param number 1 for the first mailing about its subject
 * @param page the path of the page where it was asked for
 * @param automatic whether no person asked for it
 * @param by the login of who asked for it
 * @param trial whether it went only to who wanted to see it
 * @param sent those that left, or were written into the outbox
 * @param failed those that somebody must see to
 * @param waiting those still to be written or sent
 */
public record MailingRow(
        long id,
        String kind,
        String subjectKey,
        int number,
        String title,
        String page,
        Instant at,
        boolean automatic,
        String by,
        boolean trial,
        int total,
        int sent,
        int failed,
        int waiting) {

    /** Neither sent nor to be sent: taken out of the queue. */
    public int cancelled() {
        return total - sent - failed - waiting;
    }

    /** One that has failures and goes on is said to go on. */
    public MailingStanding standing() {
        if (waiting > 0) {
            return MailingStanding.RUNNING;
        }
        return failed > 0 ? MailingStanding.FAILED : MailingStanding.DONE;
    }
}
