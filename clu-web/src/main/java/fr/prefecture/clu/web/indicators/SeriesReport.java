package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.IndicatorSheet;
import fr.prefecture.clu.indicators.Indicators;
import fr.prefecture.clu.indicators.MeasurementRow;
import fr.prefecture.clu.indicators.Measurements;
import fr.prefecture.clu.indicators.PeriodStep;
import fr.prefecture.clu.indicators.PeriodValue;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What one address asks of an indicator: the page shows it, the files hand it out. */
@RequestScoped
public class SeriesReport {

    private static final int USUAL_MONTHS = 12;
    private static final int MOST_MONTHS = 240;

    @Inject Indicators indicators;
    @Inject Measurements measurements;
    @Inject HttpServletRequest request;

    private Optional<IndicatorSheet> sheet = Optional.empty();
    private final Map<String, String> problems = new LinkedHashMap<>();
    private YearMonth from;
    private YearMonth to;
    private PeriodStep step = PeriodStep.MONTH;
    private List<MeasurementRow> values = List.of();

    /** An entry of the list of steps. */
    public record Choice(String value, String text, boolean chosen) {}

    static String path(String code) {
        return IndicatorsReport.PATH + '/' + code;
    }

    /**
     * Understands the address.
     *
     * @return whether there is such an indicator
     */
    boolean read(String code) {
        sheet = indicators.sheet(code);
        if (sheet.isEmpty()) {
            return false;
        }
        step = stepOf(typed("pas"));
        Optional<YearMonth> first = month("du");
        Optional<YearMonth> last = month("au");
        to = last.or(() -> sheet.get().last()).orElseGet(() -> YearMonth.from(indicators.today()));
        from = first.orElseGet(() -> to.minusMonths(USUAL_MONTHS - 1L));
        if (last.isEmpty() && to.isBefore(from)) {
            to = from;
        }
        if (problems.isEmpty() && from.isAfter(to)) {
            problems.put("au", Texts.of("indicators.filter.reversed", from, to));
        }
        if (problems.isEmpty() && to.minusMonths(MOST_MONTHS).isAfter(from)) {
            problems.put("au", Texts.of("indicators.filter.tooLong", MOST_MONTHS));
        }
        if (problems.isEmpty()) {
            from = step.begin(from);
            values = measurements.of(code, sheet.get().since(from), last(step));
        }
        return true;
    }

    /** A quarter or a year that is asked for in part is shown whole. */
    private YearMonth last(PeriodStep of) {
        YearMonth begin = of.begin(to);
        return switch (of) {
            case MONTH -> begin;
            case QUARTER -> begin.plusMonths(2);
            case YEAR -> begin.plusMonths(11);
        };
    }

    private PeriodStep stepOf(String text) {
        Optional<PeriodStep> known =
                text.isEmpty()
                        ? Optional.of(PeriodStep.MONTH)
                        : Stream.of(PeriodStep.values())
                                .filter(one -> name(one).equals(text))
                                .findFirst();
        if (known.isEmpty()) {
            problems.put("pas", Texts.of("indicators.filter.step.unknown", text));
        }
        return known.orElse(PeriodStep.MONTH);
    }

    /** As the address names it. */
    private static String name(PeriodStep step) {
        return switch (step) {
            case MONTH -> "mois";
            case QUARTER -> "trimestre";
            case YEAR -> "annee";
        };
    }

    private Optional<YearMonth> month(String field) {
        String text = typed(field);
        Optional<YearMonth> month = MonthText.read(text);
        if (!text.isEmpty() && month.isEmpty()) {
            problems.put(field, Texts.of("indicators.filter.month.unknown", text));
        }
        return month;
    }

    private String typed(String name) {
        return Optional.ofNullable(request.getParameter(name)).map(String::strip).orElse("");
    }

    /** What is wrong with the filters is said at its field. */
    void complain() {
        problems.forEach(
                (field, text) ->
                        FacesContext.getCurrentInstance()
                                .addMessage(
                                        field,
                                        new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text)));
    }

    boolean isUnderstood() {
        return problems.isEmpty();
    }

    IndicatorSheet sheet() {
        return sheet.orElseThrow();
    }

    PeriodStep step() {
        return step;
    }

    YearMonth from() {
        return from;
    }

    YearMonth to() {
        return to;
    }

    List<PeriodValue> series() {
        return sheet().series(values, step, from, to);
    }

    Optional<MeasurementRow> value(YearMonth month) {
        return values.stream().filter(one -> one.month().equals(month)).findFirst();
    }

    String fromText() {
        return problems.containsKey("du") ? typed("du") : MonthText.written(from);
    }

    String toText() {
        return problems.containsKey("au") && MonthText.read(typed("au")).isEmpty()
                ? typed("au")
                : MonthText.written(to);
    }

    List<Choice> steps() {
        return Stream.of(PeriodStep.values())
                .map(
                        one ->
                                new Choice(
                                        name(one),
                                        Texts.of("PeriodStep." + one.name()),
                                        one == step))
                .toList();
    }

    /** « De janvier à décembre 2021, par mois » */
    String inWords() {
        return Texts.of(
                "indicators.series.filters", from, to, Texts.of("indicators.by." + step.name()));
    }

    /** The address of a page or file about the same months. */
    Address address(String path) {
        return Address.of(request, path)
                .with("du", from.toString())
                .with("au", to.toString())
                .with("pas", step == PeriodStep.MONTH ? "" : name(step));
    }
}
