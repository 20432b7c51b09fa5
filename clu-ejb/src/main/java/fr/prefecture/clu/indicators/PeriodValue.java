package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureCaveats;
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
 * @param caveats of all its values
 * @param published IND-40: what a board has said of it; nothing of what is not published
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
        Optional<FigureTarget> target,
        FigureCaveats caveats,
        Optional<Published> published) {

    /** One that nothing limits. */
    public PeriodValue(
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
        this(
                from,
                to,
                state,
                edition,
                numerator,
                denominator,
                unit,
                known,
                due,
                dataDate,
                target,
                FigureCaveats.NONE,
                Optional.empty());
    }

    /** What a board has said, whatever would be said now. */
    record Published(Optional<BigDecimal> value, Verdict verdict) {}

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
        FigureCaveats caveats =
                values.stream()
                        .map(MeasurementRow::caveats)
                        .reduce(FigureCaveats.NONE, FigureCaveats::plus);
        return new PeriodValue(
                from,
                to,
                state(
                        editions.size(),
                        unit,
                        denominator,
                        values.size() == due && caveats.isComplete()),
                summed ? editions.iterator().next() : 0,
                numerator,
                denominator,
                unit,
                values.size(),
                due,
                values.stream()
                        .flatMap(value -> value.dataDate().stream())
                        .max(Comparator.naturalOrder()),
                values.isEmpty() ? Optional.empty() : values.get(values.size() - 1).target(),
                caveats,
                Optional.empty());
    }

    /**
     * IND-49: what was counted from the beginning of the year, or quarter, that has a value until
     * the end of a part of it; nothing where the part itself is unknown.
     */
    static PeriodValue running(
            IndicatorFrequency frequency,
            YearMonth from,
            YearMonth to,
            FigureUnit unit,
            List<MeasurementRow> values) {
        return of(
                from,
                to,
                unit,
                frequency.step().months(),
                between(values, from, to).isEmpty()
                        ? List.of()
                        : between(values, frequency.step().begin(from), to));
    }

    static List<MeasurementRow> between(List<MeasurementRow> values, YearMonth from, YearMonth to) {
        return values.stream()
                .filter(value -> !value.month().isBefore(from))
                .filter(value -> !value.month().isAfter(to))
                .toList();
    }

    private static PeriodState state(
            int editions, FigureUnit unit, Optional<BigDecimal> denominator, boolean complete) {
        if (editions != 1) {
            return editions == 0 ? PeriodState.UNAVAILABLE : PeriodState.REDEFINED;
        }
        if (!complete) {
            return PeriodState.PARTIAL;
        }
        return unit != FigureUnit.COUNT && denominator.filter(d -> d.signum() > 0).isEmpty()
                ? PeriodState.NOTHING_TO_COUNT
                : PeriodState.KNOWN;
    }

    /** IND-8, IND-11: nothing rather than 0 where there is none. */
    public Optional<BigDecimal> value() {
        return published.map(Published::value).orElseGet(() -> figure(target).value());
    }

    /** The same as it is shown beside something else to reach. */
    public Optional<BigDecimal> value(FigureTarget against) {
        return figure(Optional.of(against)).value();
    }

    /** The same, with something else to reach. */
    PeriodValue aimingAt(Optional<FigureTarget> aim) {
        return new PeriodValue(
                from,
                to,
                state,
                edition,
                numerator,
                denominator,
                unit,
                known,
                due,
                dataDate,
                aim,
                caveats,
                Optional.empty());
    }

    /** IND-16: against the target of the feature. */
    public Verdict verdict() {
        return published.map(Published::verdict).orElseGet(() -> verdict(target));
    }

    /** IND-10: a part of a period is not judged. */
    public Verdict verdict(Optional<FigureTarget> against) {
        Verdict verdict = figure(against).verdict();
        boolean judged = verdict != Verdict.UNAVAILABLE && verdict != Verdict.UNJUDGED;
        return judged && state != PeriodState.KNOWN ? Verdict.UNDECIDED : verdict;
    }

    private Figure figure(Optional<FigureTarget> against) {
        return new Figure(
                        "",
                        numerator.orElse(null),
                        denominator.orElse(null),
                        unit,
                        against.orElse(null),
                        null,
                        "")
                .with(caveats);
    }
}
