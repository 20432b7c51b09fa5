package fr.prefecture.clu.listening;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A complaint with its text.
 *
 * @param text empty once it was erased
 * @param erasedOn when its text was erased
 * @param eraseOn when it will be; none before it is closed
 */
public record ComplaintSheet(
        ComplaintRow row,
        long reason,
        Optional<Long> secondReason,
        String text,
        Optional<ComplaintAnswer> answer,
        String closingNote,
        Optional<LocalDate> redactedOn,
        Optional<LocalDate> erasedOn,
        Optional<LocalDate> eraseOn) {

    /** The same as a form hands it over, while its text is there. */
    public ComplaintTerms terms() {
        return new ComplaintTerms(
                row.kind(),
                row.receivedOn(),
                row.channel(),
                row.service(),
                reason,
                secondReason,
                text,
                row.answerWanted());
    }
}
