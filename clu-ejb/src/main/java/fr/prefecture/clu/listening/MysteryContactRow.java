package fr.prefecture.clu.listening;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A contact as pages show it.
 *
 * @param code said once in its survey, and known to both préfectures
 * @param entry what is told of it; none while it is only drawn
 * @param draft whether what is told is not complete yet, and counts for nothing
 * @param points nothing while it does not count
 */
public record MysteryContactRow(
        long id,
        int version,
        long surveyId,
        String code,
        TestedUnitRow service,
        MysteryScenarioRow scenario,
        LocalDate plannedOn,
        LocalTime plannedAt,
        Optional<MysteryEntry> entry,
        boolean draft,
        Optional<MysteryPoints> points) {

    public boolean isMade() {
        return entry.isPresent() && !draft;
    }
}
