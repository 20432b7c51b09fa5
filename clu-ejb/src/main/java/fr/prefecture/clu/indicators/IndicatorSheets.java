package fr.prefecture.clu.indicators;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheet of an indicator as a document: what it means, its values, how to read them. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.NIGHT
})
public class IndicatorSheets {

    static final String TEMPLATE = "indicator-sheet";

    @EJB Indicators indicators;
    @EJB Measurements measurements;
    @EJB Papers papers;

    /**
     * IND-18: written from the data alone: whoever prints it, and whenever, reads the same.
     *
     * @throws RuleBroken when there is no such indicator
     */
    public Paper paper(String code, YearMonth from, YearMonth to, Print print) {
        IndicatorSheet sheet =
                indicators
                        .sheet(code)
                        .orElseThrow(() -> new RuleBroken("indicators.unknown", code));
        return papers.write(
                TEMPLATE,
                "indicateur-" + code.replace('.', '-') + "-" + from + "_" + to,
                values(sheet, measurements.of(code, sheet.since(from), to), from, to),
                print);
    }

    static Map<String, Object> values(
            IndicatorSheet sheet, List<MeasurementRow> measured, YearMonth from, YearMonth to) {
        List<PeriodValue> months = sheet.series(measured, PeriodStep.MONTH, from, to);
        List<PeriodValue> whole =
                sheet.series(measured, PeriodStep.YEAR, from, to).stream()
                        .filter(year -> !year.from().isBefore(from) && !year.to().isAfter(to))
                        .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("code", sheet.code());
        values.put("unit", sheet.unit());
        values.put("kind", sheet.kind());
        values.put("frequency", sheet.frequency());
        values.put("owner", sheet.owner());
        values.put("from", LooseDate.month(from));
        values.put("to", LooseDate.month(to));
        values.put("name", sheet.latest().terms().name());
        values.put(
                "definitions",
                sheet.definitions().stream()
                        .filter(one -> !one.from().isAfter(to))
                        .map(IndicatorSheets::definition)
                        .toList());
        values.put("several", sheet.definitions().size() > 1);
        values.put("months", months.stream().map(IndicatorSheets::period).toList());
        values.put("years", whole.stream().map(IndicatorSheets::period).toList());
        values.put("known", months.stream().filter(month -> month.known() > 0).count());
        best(months, Comparator.naturalOrder()).ifPresent(one -> values.put("lowest", one));
        best(months, Comparator.reverseOrder()).ifPresent(one -> values.put("highest", one));
        months.stream()
                .flatMap(month -> month.dataDate().stream())
                .max(Comparator.naturalOrder())
                .ifPresent(day -> values.put("dataDate", day));
        return values;
    }

    private static Optional<Map<String, Object>> best(
            List<PeriodValue> months, Comparator<BigDecimal> order) {
        return months.stream()
                .filter(month -> month.value().isPresent())
                .min(Comparator.comparing(month -> month.value().orElseThrow(), order))
                .map(IndicatorSheets::period);
    }

    private static Map<String, Object> definition(DefinitionRow one) {
        return Map.of(
                "edition", one.edition(),
                "from", LooseDate.month(one.from()),
                "terms", one.terms());
    }

    private static Map<String, Object> period(PeriodValue period) {
        Map<String, Object> values = new HashMap<>();
        values.put("from", LooseDate.month(period.from()));
        values.put("year", String.valueOf(period.from().getYear()));
        values.put("state", period.state());
        values.put("edition", period.edition());
        values.put("knownMonths", period.known());
        values.put("dueMonths", period.due());
        values.put("caveats", period.caveats());
        period.caveats().coverage().ifPresent(coverage -> values.put("coverage", coverage));
        values.put("verdict", period.verdict());
        period.numerator().ifPresent(sum -> values.put("numerator", sum));
        period.denominator().ifPresent(sum -> values.put("denominator", sum));
        period.value().ifPresent(value -> values.put("value", value));
        period.dataDate().ifPresent(day -> values.put("dataDate", day));
        period.target()
                .ifPresent(
                        target -> {
                            values.put("threshold", target.threshold());
                            values.put("atLeast", target.atLeast());
                        });
        return values;
    }
}
