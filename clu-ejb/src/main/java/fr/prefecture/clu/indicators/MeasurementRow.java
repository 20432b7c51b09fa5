package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The value of a month as pages show it.
 *
 * @param edition of the definition under which it was measured
 * @param denominator nothing when the unit needs none
 * @param dataDate the day of the last data; of a typed value, the day on which it was typed
 * @param author a login, or {@code system} for the night
 * @param target the one in force that month, as the feature has it
 * @param caveats what limits what the value says
 */
public record MeasurementRow(
        long id,
        int version,
        YearMonth month,
        int edition,
        BigDecimal numerator,
        Optional<BigDecimal> denominator,
        FigureUnit unit,
        Optional<LocalDate> dataDate,
        String author,
        String proof,
        Instant at,
        Optional<FigureTarget> target,
        FigureCaveats caveats) {

    /** IND-8: nothing when there was nothing to count. */
    public Optional<BigDecimal> value() {
        return period().value();
    }

    /** As a period of one month. */
    public PeriodValue period() {
        return PeriodValue.of(month, month, unit, 1, List.of(this));
    }

    public boolean isTyped() {
        return !author.equals(Changes.SYSTEM);
    }
}
