package fr.prefecture.clu.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * An e-mail of a mailing as lists show it.
 *
 * @param recipientKey what the feature knows its recipient by
 * @param failure why it did not leave, or not yet
 * @param error what the mail server said, or the key of the rule that said no with its arguments;
 *     empty if there is nothing more to say
 * @param attempts how often it was handed over
 * @param nextAt when it is tried again
 * @param messageId its Message-ID, without angle brackets
 */
public record MessageRow(
        long id,
        long mailingId,
        String recipientKey,
        String name,
        String address,
        MessageState state,
        Optional<MailFailure> failure,
        String error,
        int attempts,
        Optional<Instant> nextAt,
        Optional<Instant> sentAt,
        String messageId) {}
