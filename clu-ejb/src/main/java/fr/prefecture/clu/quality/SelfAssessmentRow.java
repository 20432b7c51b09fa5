package fr.prefecture.clu.quality;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A self-assessment as lists show it.
 *
 * @param rated how many commitments somebody has rated
 * @param asked how many there are in the perimeter
 */
public record SelfAssessmentRow(
        long id,
        long structureId,
        String structure,
        long editionId,
        String edition,
        int year,
        int rated,
        int asked,
        Optional<LocalDate> closedOn) {

    public boolean isOpen() {
        return closedOn.isEmpty();
    }
}
