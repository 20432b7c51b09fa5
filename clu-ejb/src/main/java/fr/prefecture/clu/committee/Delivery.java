package fr.prefecture.clu.committee;

import fr.prefecture.clu.mail.MessageRow;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of a sending for one person.
 *
 * @param message the e-mail; empty when it goes by post
 * @param postedOn the day on which it was posted; empty for an e-mail, and until it has been
 */
public record Delivery(
        long participationId,
        Dispatch.Kind kind,
        int number,
        Optional<MessageRow> message,
        Optional<LocalDate> postedOn) {

    /** Neither on its way nor arrived, as far as anybody knows. */
    static boolean mayBeSentAgain(MessageRow message) {
        return message.state().isFailure();
    }

    public boolean isWrong() {
        return message.filter(Delivery::mayBeSentAgain).isPresent();
    }

    public boolean isByPost() {
        return message.isEmpty();
    }

    public boolean isToPost() {
        return isByPost() && postedOn.isEmpty();
    }
}
