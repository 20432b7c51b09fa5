package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.FigureUnit;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that an indicator says of itself.
 *
 * @param definitions the latest first
 * @param first the first month that has a value
 * @param last the last one
 */
public record IndicatorSheet(
        int version,
        String code,
        IndicatorKind kind,
        FigureUnit unit,
        IndicatorFrequency frequency,
        String owner,
        List<DefinitionRow> definitions,
        Optional<YearMonth> first,
        Optional<YearMonth> last) {

    /** The one that holds now. */
    public DefinitionRow latest() {
        return definitions.get(0);
    }

    /** IND-3: the one that holds in a month; nothing before the first one. */
    public Optional<DefinitionRow> definition(YearMonth month) {
        return definitions.stream().filter(one -> !one.from().isAfter(month)).findFirst();
    }

    /** The edition of a number, if there is one. */
    public Optional<DefinitionRow> edition(int number) {
        return definitions.stream().filter(one -> one.edition() == number).findFirst();
    }

    /** From when on values are needed for a series that begins with a month: IND-49. */
    public YearMonth since(YearMonth from) {
        return frequency.step().begin(from);
    }

    /**
     * IND-9 to IND-11: one for each period between two months, earliest first. IND-49: where they
     * are shorter than the periods that have a value, each says what was counted by then.
     */
    public List<PeriodValue> series(
            List<MeasurementRow> values, PeriodStep step, YearMonth from, YearMonth to) {
        List<PeriodValue> series = new ArrayList<>();
        for (YearMonth begin = step.begin(from); !begin.isAfter(to); begin = step.next(begin)) {
            if (kind == IndicatorKind.COMPUTED && !frequency.fitsIn(step.months())) {
                series.add(PeriodValue.running(frequency, begin, step.end(begin), unit, values));
            } else if (due(begin, step.end(begin)) > 0) {
                series.add(period(values, begin, step.end(begin)));
            }
        }
        return series;
    }

    /** IND-9 to IND-11: what is known of the months between two, both included. */
    public PeriodValue period(List<MeasurementRow> values, YearMonth from, YearMonth to) {
        return PeriodValue.of(from, to, unit, due(from, to), PeriodValue.between(values, from, to));
    }

    /** How many months should have a value: a feature counts each month, people those that end. */
    private int due(YearMonth from, YearMonth to) {
        return (int)
                Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                        .filter(month -> kind == IndicatorKind.COMPUTED || frequency.isDue(month))
                        .count();
    }

    /** IND-3: the months, among these, in which another definition than before begins. */
    public List<YearMonth> breaks(YearMonth from, YearMonth to) {
        return definitions.stream()
                .filter(one -> one.edition() > 1)
                .map(DefinitionRow::from)
                .filter(month -> month.isAfter(from) && !month.isAfter(to))
                .sorted()
                .toList();
    }
}
