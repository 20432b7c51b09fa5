package fr.prefecture.clu.listening;

import java.util.List;
import java.util.Optional;

/**
 * What a partner's file would change: ECO-76.
 *
 * @param id by which it waits for its confirmation
 * @param order whether it asks for contacts; else it tells of them
 * @param surveyId of the survey that it is about; none for an order that is new
 * @param same how many contacts would stay as they are
 */
public record ExchangePreview(
        long id,
        String fileName,
        boolean order,
        String title,
        String partner,
        Optional<Long> surveyId,
        List<Line> changes,
        int same,
        List<ExchangeFault> faults) {

    /** What becomes of a contact. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED,

        /** Of a former draw: it is nothing of the survey any more. */
        IGNORED
    }

    /** A contact that would change. */
    public record Line(Kind kind, String code, String before, String after) {}

    public ExchangePreview {
        changes = List.copyOf(changes);
        faults = List.copyOf(faults);
    }

    /** Whether there is something to confirm. */
    public boolean isConfirmable() {
        return faults.isEmpty()
                && (surveyId.isEmpty()
                        || changes.stream().anyMatch(one -> one.kind() != Kind.IGNORED));
    }
}
