package fr.prefecture.clu.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        String messageId) {

    private static final Pattern STATUS = Pattern.compile("\\b[245](\\.\\d{1,3}){2}\\b");

    /** It is on its way, or waits for nothing but its turn. */
    public boolean isLeaving(Instant now) {
        return !state.isOver() && (failure.isEmpty() || nextAt.filter(now::isBefore).isEmpty());
    }

    /** Why another server said no, as far as its words tell; nothing when none did. */
    public Optional<BounceReason> reason() {
        return failure.filter(why -> why == MailFailure.REFUSED || why == MailFailure.BOUNCED)
                .map(
                        why -> {
                            Matcher status = STATUS.matcher(error);
                            return BounceReason.of(status.find() ? status.group() : "", error);
                        });
    }
}
