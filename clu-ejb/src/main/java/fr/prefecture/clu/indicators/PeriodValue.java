package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.FigureUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of a month, a quarter or a year: sums of counts.
 *
 * @param edition of the definition; 0 when nothing is known or several definitions meet
 * @param numerator the sum; nothing when nothing is known, or several definitions meet
 * @param known of how many months a value is known
 * @param due how many months should have one
 * @param dataDate the latest day of data
 * @param target in force at the end
 */
public record PeriodValue(
        YearMonth from,
        YearMonth to,
        PeriodState state,
        int edition,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        FigureUnit unit,
        int known,
        int due,
        Optional<LocalDate> dataDate,
        Optional<FigureTarget> target) {

    /** IND-9 */
    static PeriodValue of(
            YearMonth from, YearMonth to, FigureUnit unit, int due, List<MeasurementRow> values) {
        Set<Integer> editions =
                values.stream().map(MeasurementRow::edition).collect(Collectors.toSet());
        boolean summed = editions.size() == 1;
        Optional<BigDecimal> numerator =
                summed
                        ? values.stream().map(MeasurementRow::numerator).reduce(BigDecimal::add)
                        : Optional.empty();
        Optional<BigDecimal> denominator =
                summed
                        ? values.stream()
                                .flatMap(value -> value.denominator().stream())
                                .reduce(BigDecimal::add)
                        : Optional.empty();
        return new PeriodValue(
                from,
                to,
                state(editions.size(), unit, denominator, values.size(), due),
                summed ? editions.iterator().next() : 0,
                numerator,
                denominator,
                unit,
                values.size(),
                due,
                values.stream()
                        .flatMap(value -> value.dataDate().stream())
                        .max(Comparator.naturalOrder()),
                values.isEmpty() ? Optional.empty() : values.get(values.size() - 1).target());
    }

    private static PeriodState state(
            int editions, FigureUnit unit, Optional<BigDecimal> denominator, int known, int due) {
        if (editions != 1) {
            return editions == 0 ? PeriodState.UNAVAILABLE : PeriodState.REDEFINED;
        }
        if (known < due) {
            return PeriodState.PARTIAL;
        }
        return unit != FigureUnit.COUNT && denominator.filter(d -> d.signum() > 0).isEmpty()
                ? PeriodState.NOTHING_TO_COUNT
                : PeriodState.KNOWN;
    }

    /** IND-8, IND-11: nothing rather than 0 where there is none. */
    public Optional<BigDecimal> value() {
        return numerator.flatMap(sum -> MeasurementRow.value(sum, denominator, unit));
    }

    /** The same, with something else to reach. */
    PeriodValue aimingAt(Optional<FigureTarget> aim) {
        return new PeriodValue(
                from, to, state, edition, numerator, denominator, unit, known, due, dataDate, aim);
    }

    /** IND-16: against the target of the feature. */
    public Verdict verdict() {
        return verdict(target);
    }

    /** IND-10: a part of a period is not judged. */
    public Verdict verdict(Optional<FigureTarget> against) {
        if (state != PeriodState.KNOWN) {
            return Verdict.UNAVAILABLE;
        }
        return MeasurementRow.figure(numerator.orElseThrow(), denominator, unit, against).verdict();
    }
}
