package fr.prefecture.clu.listening;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A comment as pages show it.
 *
 * @param channel nothing of staff
 * @param answeredOn nothing of staff
 * @param text as it was written; empty once that is erased
 * @param published what may be shown of it; nothing when it may not be shown
 * @param redacted what was last meant to be shown, shown or not
 * @param confirmed whether it is shown with words of health or nationality, knowingly
 * @param keptUntil the last day of its own words; nothing while the campaign runs
 * @param codes what it is about, in alphabetical order
 */
public record CommentRow(
        long id,
        int version,
        long campaignId,
        Audience audience,
        String questionCode,
        String question,
        Optional<SurveyChannel> channel,
        Optional<LocalDate> answeredOn,
        String text,
        Optional<String> published,
        Optional<String> redacted,
        boolean confirmed,
        Optional<LocalDate> keptUntil,
        Optional<LocalDate> erasedOn,
        List<String> codes) {

    /** ECO-40: the words of health or nationality that it holds. */
    public List<String> sensitive() {
        return SensitiveWords.in(text);
    }

    public boolean isErased() {
        return erasedOn.isPresent();
    }
}
