package fr.prefecture.clu.mail;

import jakarta.ejb.Local;

/**
 * A feature that writes e-mails. The sending finds every implementation by CDI: a
 * {@code @Stateless} boundary whose only interface is this one, open to {@code Roles.NIGHT}.
 */
@Local
public interface MessageSource {

    /** The feature and the occasion, such as {@code committee.convocation}. */
    String kind();

    /**
     * Writes the e-mail of one recipient: the same arguments give the same e-mail.
     *
     * @param subjectKey what it is about, such as the number of a meeting
     * @param number 1 for the first mailing about it, 2 for the next
     */
    Draft draft(String subjectKey, int number, Recipient recipient);
}
