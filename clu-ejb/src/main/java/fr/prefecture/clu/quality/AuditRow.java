package fr.prefecture.clu.quality;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An audit as lists and its own page show it.
 *
 * @param structure the name of the audited structure
 * @param edition the name of the book of commitments
 * @param state as of the day on which the row was made
 * @param closing the closing minutes; empty until then
 */
public record AuditRow(
        long id,
        int version,
        String structure,
        String edition,
        AuditTerms terms,
        AuditState state,
        String closing,
        Optional<LocalDate> closedOn) {

    /** When it began, else when it should. */
    public LocalDate begins() {
        return terms.actualFrom().orElse(terms.plannedFrom());
    }

    /** When it was over, else when it should be. */
    public LocalDate ends() {
        return terms.actualTo()
                .orElse(terms.actualFrom().isPresent() ? later() : terms.plannedTo());
    }

    private LocalDate later() {
        return terms.plannedTo().isBefore(begins()) ? begins() : terms.plannedTo();
    }

    public boolean isOpen() {
        return closedOn.isEmpty();
    }
}
