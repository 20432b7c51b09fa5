package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.FigureTarget;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of a framework as pages show it.
 *
 * @param code of the version in its framework
 * @param name the framework with its version, as people say it
 * @param validUntil its last day, if it has one
 */
public record EditionRow(
        long id,
        String frameworkCode,
        String frameworkName,
        String code,
        String name,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        FigureTarget.Status status,
        String source) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && validUntil.map(last -> !day.isAfter(last)).orElse(true);
    }
}
