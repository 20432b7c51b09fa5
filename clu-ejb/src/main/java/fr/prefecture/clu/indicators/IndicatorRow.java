package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.FigureUnit;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An indicator as the list shows it.
 *
 * @param name of its latest definition
 * @param last its last value
 * @param before the value just before that one, when it is known; nothing where values run on
 * @param period what is known at the month of the last value: IND-49
 */
public record IndicatorRow(
        String code,
        IndicatorKind kind,
        FigureUnit unit,
        IndicatorFrequency frequency,
        String owner,
        String name,
        Optional<MeasurementRow> last,
        Optional<MeasurementRow> before,
        Optional<PeriodValue> period) {

    /** IND-19: how much more or less than before; nothing under another definition. */
    public Optional<BigDecimal> change() {
        return last.filter(now -> before.filter(b -> b.edition() == now.edition()).isPresent())
                .flatMap(MeasurementRow::value)
                .flatMap(
                        now ->
                                before.flatMap(MeasurementRow::value)
                                        .map(earlier -> now.subtract(earlier)));
    }

    /** Whether its last value and the one before are under two definitions. */
    public boolean isRedefined() {
        return last.isPresent()
                && before.filter(b -> b.edition() != last.get().edition()).isPresent();
    }
}
