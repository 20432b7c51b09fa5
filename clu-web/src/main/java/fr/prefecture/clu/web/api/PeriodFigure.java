package fr.prefecture.clu.web.api;

import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.DayRow;
import fr.prefecture.clu.switchboard.DayState;
import fr.prefecture.clu.switchboard.Recorded;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * TEL-67: a figure of a whole period, with what is divided by what. Of a period that no log covers
 * nothing is known, which is not 0; TEL-103: nor of what no file could tell.
 *
 * @param rows the covered days, by queue
 * @param target in how many seconds an answer is in time
 */
record PeriodFigure(CallFigure figure, List<DayRow> rows, int target) {

    Map<String, Object> fields() {
        boolean covered = !rows.isEmpty();
        Counts total = rows.stream().map(DayRow::counts).reduce(Counts.NONE, Counts::plus);
        Recorded recorded = figure.recorded(total);
        boolean known = covered && recorded != Recorded.NOT;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("figure", figure.parameter());
        fields.put("kind", figure.kind().name());
        fields.put("target", figure.isOfATarget() ? target : null);
        fields.put("days", (int) rows.stream().map(DayRow::day).distinct().count());
        fields.put("state", covered ? state().name() : null);
        fields.put(
                "numerator", known ? BigDecimal.valueOf(figure.numerator(target).of(total)) : null);
        fields.put(
                "denominator",
                known
                        ? figure.denominator()
                                .map(sum -> BigDecimal.valueOf(sum.of(total)))
                                .orElse(null)
                        : null);
        fields.put("value", known ? figure.value(total, target).orElse(null) : null);
        fields.put("recorded", covered ? recorded.name() : null);
        return fields;
    }

    private DayState state() {
        return rows.stream().anyMatch(row -> row.state() == DayState.PROVISIONAL)
                ? DayState.PROVISIONAL
                : DayState.FINAL;
    }
}
