package fr.prefecture.clu.quality;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A document to be handed over, as the list shows it.
 *
 * @param holder who gives it; empty when nobody is named
 * @param evidence the number of the piece of evidence that it is; may be empty
 * @param late as of the day on which the row was made
 */
public record RequestedDocumentRow(
        long id,
        long auditId,
        String label,
        String holder,
        LocalDate dueOn,
        Optional<LocalDate> givenOn,
        String evidence,
        boolean late) {

    public boolean isGiven() {
        return givenOn.isPresent();
    }
}
