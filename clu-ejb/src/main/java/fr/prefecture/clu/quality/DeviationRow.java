package fr.prefecture.clu.quality;

import java.time.LocalDate;

/**
 * A deviation sheet as pages show it.
 *
 * @param version what a change must have seen
 */
public record DeviationRow(long findingId, int version, DeviationTerms terms) {

    public boolean isClosed() {
        return terms.closedOn().isPresent();
    }

    boolean isLate(LocalDate today) {
        return !isClosed() && terms.dueOn().filter(today::isAfter).isPresent();
    }
}
