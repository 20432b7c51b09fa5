package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.FigureTarget;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A target as pages show it.
 *
 * @param validUntil its last day, if it has one
 * @param source who says so
 */
public record TargetRow(
        long id,
        int version,
        String indicatorCode,
        long editionId,
        String editionName,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        TargetOperator operator,
        BigDecimal threshold,
        TargetUnit unit,
        String source,
        FigureTarget.Status status) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && validUntil.map(last -> !day.isAfter(last)).orElse(true);
    }
}
