package fr.prefecture.clu.letters;

import fr.prefecture.clu.mail.MessageRow;
import java.util.Optional;

/**
 * What became of what was sent to one member.
 *
 * @param asked the e-mail of the consultation; empty for who prefers post
 * @param reminded the last reminder
 */
public record ConsultationDelivery(
        ConsultedMemberRow member, Optional<MessageRow> asked, Optional<MessageRow> reminded) {

    /** Neither on its way nor arrived, as far as anybody knows. */
    public boolean isWrong() {
        return asked.filter(message -> message.state().isFailure()).isPresent();
    }
}
