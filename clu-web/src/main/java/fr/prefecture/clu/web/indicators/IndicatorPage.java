package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.IndicatorKind;
import fr.prefecture.clu.indicators.IndicatorSheet;
import fr.prefecture.clu.indicators.MissingFigures;
import fr.prefecture.clu.indicators.PeriodState;
import fr.prefecture.clu.indicators.PeriodStep;
import fr.prefecture.clu.indicators.PeriodValue;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.LineChart.Words;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.SilentSources;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.TrendChart;
import fr.prefecture.clu.web.shared.VerdictWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An indicator: what it means, its values as a drawing and as a table, who answers for it. */
@Named
@RequestScoped
public class IndicatorPage {

    @Inject SeriesReport report;
    @Inject MissingFigures missing;
    @Inject Objectives objectives;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private TrendChart chart;
    private List<Line> lines = List.of();
    private List<String> absences = List.of();
    private boolean filled;

    /** A period as the table shows it. */
    public record Line(
            String id,
            String label,
            String numerator,
            String denominator,
            String value,
            String plain,
            String missing,
            String remark,
            String kind,
            String word,
            String edition,
            String dataDate,
            String author,
            String originAddress,
            String entryAddress) {}

    /** A definition as the page shows it. */
    public record Definition(
            String heading,
            String from,
            String definition,
            String formula,
            String source,
            String fewest) {}

    public void load() throws IOException {
        if (!report.read(code())) {
            messages.missing();
            return;
        }
        report.complain();
        if (report.isUnderstood()) {
            List<PeriodValue> series = report.series();
            lines = series.stream().map(this::line).toList();
            filled = series.stream().anyMatch(period -> period.state() != PeriodState.UNAVAILABLE);
            chart = chart(series);
            absences = absences(series);
        }
    }

    /** Why months have no value although there are data: « Mai 2021 : non enregistré … ». */
    private List<String> absences(List<PeriodValue> series) {
        if (series.isEmpty() || sheet().kind() != IndicatorKind.COMPUTED) {
            return List.of();
        }
        return missing
                .of(code(), series.get(0).from(), series.get(series.size() - 1).to())
                .entrySet()
                .stream()
                .map(
                        month ->
                                Texts.of(
                                        "indicators.absence",
                                        French.capital(French.month(month.getKey())),
                                        Texts.of(month.getValue())))
                .toList();
    }

    public List<String> getAbsences() {
        return absences;
    }

    /** DEL-10 */
    public String getKinds() {
        return SilentSources.kinds(
                Stream.of(sheet())
                        .filter(one -> one.kind() == IndicatorKind.COMPUTED)
                        .map(IndicatorSheet::code));
    }

    private String code() {
        return request.getParameter("code");
    }

    private IndicatorSheet sheet() {
        return report.sheet();
    }

    // --- the sheet

    public String getName() {
        return sheet().latest().terms().name();
    }

    public String getCode() {
        return sheet().code();
    }

    public String getUnit() {
        return Texts.of("FigureUnit." + sheet().unit().name());
    }

    public String getFrequency() {
        return Texts.of("IndicatorFrequency." + sheet().frequency().name());
    }

    public String getKind() {
        return Texts.of("IndicatorKind." + sheet().kind().name());
    }

    public String getOwner() {
        return sheet().owner();
    }

    public List<Definition> getDefinitions() {
        return sheet().definitions().stream()
                .map(
                        one ->
                                new Definition(
                                        Texts.of(
                                                "indicators.definition.heading",
                                                one.edition(),
                                                one.from()),
                                        French.month(one.from()),
                                        one.terms().definition(),
                                        one.terms().formula(),
                                        one.terms().source(),
                                        fewest(one.terms().fewest())))
                .toList();
    }

    /** IND-54: from how many cases on a typed value is judged; empty for a computed one. */
    private String fewest(int cases) {
        if (!isTyped()) {
            return "";
        }
        return cases == 0
                ? Texts.of("indicators.fewest.none")
                : Texts.count(cases, "indicators.fewest.count");
    }

    public Definition getLatest() {
        return getDefinitions().get(0);
    }

    /** Those before the latest. */
    public List<Definition> getEarlier() {
        return getDefinitions().subList(1, getDefinitions().size());
    }

    /** IND-16: at the end of the last period that is known. */
    public List<Objectives.Objective> getObjectives() {
        List<PeriodValue> known =
                report.isUnderstood()
                        ? report.series().stream().filter(one -> one.known() > 0).toList()
                        : List.of();
        return known.isEmpty() ? List.of() : objectives.all(code(), known.get(known.size() - 1));
    }

    // --- what may be done

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public boolean isTyped() {
        return sheet().kind() == IndicatorKind.MANUAL;
    }

    public String getEntryAddress() {
        return Address.of(request, SeriesReport.path(code()) + "/saisie").toString();
    }

    public String getDefinitionAddress() {
        return Address.of(request, SeriesReport.path(code()) + "/definition").toString();
    }

    // --- filters

    public String getPath() {
        return Address.of(request, SeriesReport.path(code())).toString();
    }

    public String getFromText() {
        return report.fromText();
    }

    public String getToText() {
        return report.toText();
    }

    public List<SeriesReport.Choice> getSteps() {
        return report.steps();
    }

    public String getFiltersText() {
        return report.inWords();
    }

    public boolean isUnderstood() {
        return report.isUnderstood();
    }

    /** Whether anything has ever been measured. */
    public boolean isMeasured() {
        return sheet().last().isPresent();
    }

    public boolean isFilled() {
        return filled;
    }

    public String getEmptyText() {
        return isMeasured()
                ? Texts.of(
                        "indicators.empty.elsewhere",
                        sheet().first().orElseThrow(),
                        sheet().last().orElseThrow())
                : Texts.of("indicators.empty." + sheet().kind().name());
    }

    public String getKnownAddress() {
        return Address.of(request, SeriesReport.path(code())).toString();
    }

    // --- the values

    public List<Line> getLines() {
        return lines;
    }

    private Line line(PeriodValue period) {
        boolean month = report.step() == PeriodStep.MONTH;
        boolean known = period.known() > 0;
        Verdict verdict = objectives.verdict(code(), period);
        return new Line(
                period.from().toString(),
                IndicatorWords.period(period, report.step()),
                period.numerator().map(French::shortest).orElse(""),
                period.denominator().map(French::shortest).orElse(""),
                IndicatorWords.value(period),
                period.value().map(BigDecimal::toPlainString).orElse(""),
                period.state() == PeriodState.NOTHING_TO_COUNT
                        ? Texts.of("shared.number.nothing")
                        : period.state() == PeriodState.REDEFINED
                                ? Texts.of("indicators.state.REDEFINED")
                                : Texts.of("shared.number.missing"),
                IndicatorWords.remark(period),
                VerdictWords.kind(verdict),
                VerdictWords.word(verdict),
                period.edition() == 0 ? "" : String.valueOf(period.edition()),
                period.dataDate().map(French::date).orElse(""),
                month
                        ? report.value(period.from())
                                .map(one -> IndicatorWords.author(one.author()))
                                .orElse("")
                        : "",
                month && known ? origin(period.from()) : "",
                month && known && isTyped() && isWritable()
                        ? Address.of(request, SeriesReport.path(code()) + "/saisie")
                                .with("mois", period.from().toString())
                                .toString()
                        : "");
    }

    private String origin(YearMonth month) {
        return Address.of(request, SeriesReport.path(code()) + "/origine")
                .with("mois", month.toString())
                .toString();
    }

    public boolean isMonthly() {
        return report.step() == PeriodStep.MONTH;
    }

    public boolean isOfCounts() {
        return sheet().unit() == FigureUnit.COUNT;
    }

    public String getTableCaption() {
        return Texts.of("indicators.series.caption." + report.step().name());
    }

    // --- drawing

    private TrendChart chart(List<PeriodValue> series) {
        Map<Integer, String> breaks = new HashMap<>();
        for (YearMonth month :
                sheet().breaks(report.from(), series.isEmpty() ? report.to() : end(series))) {
            int place = 0;
            while (place < series.size() - 1 && series.get(place).to().isBefore(month)) {
                place++;
            }
            breaks.put(
                    place,
                    Texts.of(
                            "indicators.break",
                            sheet().definition(month).orElseThrow().edition(),
                            month));
        }
        return new TrendChart(
                series.stream()
                        .map(
                                period ->
                                        new TrendChart.Slot(
                                                period.from().toString(),
                                                IndicatorWords.shortly(
                                                        period.from(), report.step()),
                                                period.from().getYear(),
                                                IndicatorWords.period(period, report.step()),
                                                period.state() == PeriodState.PARTIAL
                                                        ? Optional.empty()
                                                        : period.value()))
                        .toList(),
                target(series),
                breaks);
    }

    private static YearMonth end(List<PeriodValue> series) {
        return series.get(series.size() - 1).to();
    }

    private static Optional<BigDecimal> target(List<PeriodValue> series) {
        return series.stream()
                .flatMap(period -> period.target().stream())
                .reduce((one, other) -> other)
                .map(FigureTarget::threshold);
    }

    public TrendChart getChart() {
        return chart;
    }

    public boolean isDrawn() {
        return chart != null && chart.isDrawn();
    }

    public List<Words> getBreaks() {
        return chart.breaks();
    }

    /** IND-3: in words, for those who do not see the drawing. */
    public String getBreaksText() {
        return chart.breaks().stream().map(Words::text).collect(Collectors.joining(", "));
    }

    public String getTargetText() {
        return target(report.series())
                .map(
                        threshold ->
                                Texts.of(
                                        "indicators.chart.target",
                                        IndicatorWords.threshold(threshold, sheet().unit())))
                .orElse("");
    }

    public String getChartTitle() {
        return Texts.of("indicators.chart.title", getName(), getUnit());
    }

    public String getExtremeText() {
        return chart.highest().map(this::value).orElse("");
    }

    /** « La valeur va de 78,5 % (janvier 2021) à 81,2 % (juin 2021). » */
    public String getReading() {
        Optional<TrendChart.Slot> first = chart.first();
        Optional<TrendChart.Slot> last = chart.last();
        if (first.isEmpty()) {
            return Texts.of("indicators.chart.none");
        }
        if (first.get().equals(last.orElseThrow())) {
            return Texts.of("indicators.chart.one", value(first.get()), first.get().label());
        }
        return Texts.of(
                chart.breaks().isEmpty() ? "indicators.chart.range" : "indicators.chart.broken",
                value(first.get()),
                first.get().label(),
                value(last.get()),
                last.get().label());
    }

    private String value(TrendChart.Slot slot) {
        return slot.value().map(one -> IndicatorWords.value(one, sheet().unit())).orElse("");
    }

    // --- files and links

    public String getCsvAddress() {
        return report.address(IndicatorExports.PATH + '/' + code() + "/serie.csv").toString();
    }

    public String getPdfAddress() {
        return report.address(IndicatorExports.PATH + '/' + code() + "/fiche.pdf").toString();
    }

    public String getOdtAddress() {
        return report.address(IndicatorExports.PATH + '/' + code() + "/fiche.odt").toString();
    }

    public String getPermalink() {
        return report.address(SeriesReport.path(code())).absolute(request);
    }
}
