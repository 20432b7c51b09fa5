package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.TypedCounts;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The days that were typed in a period, beside what the logs say: on a page of their own, and on
 * the page of the calls, for the period that is shown there.
 */
@Named
@RequestScoped
public class TypedDaysPage {

    /** A rate of what was typed, which says so in its name: TEL-47. */
    public record TypedRate(
            String label, String value, String missing, String definition, String calculation) {}

    @Inject DaysReport shown;
    @Inject TypedReport report;
    @Inject HttpServletRequest request;

    private Optional<ReportingPeriod> period;

    /** The period of the calls that are shown, where they are; else that of the address. */
    @PostConstruct
    void begin() {
        if (shown.filters() == null) {
            report.read(parameter("du"), parameter("au"));
            period = report.filters().period();
        } else {
            period = shown.filters().period().filter(p -> shown.filters().problems().isEmpty());
            period.ifPresent(report::show);
        }
    }

    /** What is wrong is said at its field. */
    public void load() {
        report.filters()
                .problems()
                .forEach(
                        problem -> {
                            String text = Texts.of(problem.key(), problem.arguments());
                            FacesContext.getCurrentInstance()
                                    .addMessage(
                                            problem.field(),
                                            new FacesMessage(
                                                    FacesMessage.SEVERITY_ERROR, text, text));
                        });
    }

    public boolean isUnderstood() {
        return period.isPresent();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY) || request.isUserInRole(Roles.SWITCHBOARD);
    }

    public String getFromText() {
        return period.map(p -> French.date(p.from())).orElseGet(() -> parameter("du"));
    }

    public String getToText() {
        return period.map(p -> French.date(p.to())).orElseGet(() -> parameter("au"));
    }

    public String getPeriodText() {
        return French.period(period().from(), period().to());
    }

    public List<TypedDayLine> getLines() {
        return report.lines();
    }

    public String getCaption() {
        return Texts.of("switchboard.typed.list.caption", getPeriodText());
    }

    public List<String> getTitles() {
        return Arrays.stream(TypedColumn.values()).map(TypedColumn::label).toList();
    }

    public List<String> getTotals() {
        return Arrays.stream(TypedColumn.values())
                .map(column -> column.text(report.total()))
                .toList();
    }

    public String getTotalRate() {
        return TypedWords.rate(report.total(), CallFigure.ANSWER_RATE);
    }

    /** Whether the typed days are all that is known of the period. */
    public boolean isAlone() {
        return !report.lines().isEmpty() && !report.isLogged(period());
    }

    /** TEL-47: under their own name, and only where no log has any. */
    public List<TypedRate> getRates() {
        TypedCounts total = report.total();
        String answered = Texts.count(total.answered(), "switchboard.count.answered");
        String entered = Texts.count(total.entered(), "switchboard.count.entered");
        return List.of(
                rate(
                        total,
                        CallFigure.ANSWER_RATE,
                        Texts.of("switchboard.rate.answered.definition"),
                        Texts.of("switchboard.rate.calculation", answered, entered)),
                rate(
                        total,
                        CallFigure.ANSWER_RATE_OF_RECEIVED,
                        Texts.of("switchboard.rate.answeredOfReceived.definition"),
                        total.dissuaded().isPresent()
                                ? Texts.of(
                                        "switchboard.rate.calculation",
                                        answered,
                                        Texts.count(
                                                total.entered() + total.dissuaded().getAsLong(),
                                                "switchboard.count.received"))
                                : Texts.of("switchboard.typed.notCounted.dissuaded")),
                rate(
                        total,
                        CallFigure.ABANDONMENT_RATE,
                        Texts.of("switchboard.rate.abandoned.definition"),
                        total.abandoned().isPresent()
                                ? Texts.of(
                                        "switchboard.rate.calculation",
                                        Texts.count(
                                                total.abandoned().getAsLong(),
                                                "switchboard.count.abandoned"),
                                        entered)
                                : Texts.of("switchboard.typed.notCounted.abandoned")));
    }

    private static TypedRate rate(
            TypedCounts total, CallFigure figure, String definition, String calculation) {
        return new TypedRate(
                Texts.of("switchboard.typed.rate", Texts.of("CallFigure." + figure.name())),
                TypedWords.rate(total, figure),
                TypedWords.missing(total, figure),
                definition,
                calculation);
    }

    /** The last typed day of these. */
    public String getLastDay() {
        List<TypedDayLine> lines = report.lines();
        return lines.isEmpty() ? "" : French.day(lines.get(lines.size() - 1).row().day());
    }

    // --- links

    public String getEntryAddress() {
        return Address.of(request, "/telephone/saisie").toString();
    }

    public String address(TypedDayLine line) {
        return Address.of(request, "/telephone/saisie").with("jour", line.row().day()).toString();
    }

    public String getCallsAddress() {
        return period("/telephone");
    }

    public String getExportAddress() {
        return period("/telephone/saisies.csv");
    }

    private String period(String path) {
        return Address.of(request, path)
                .with("du", period().from())
                .with("au", period().to())
                .toString();
    }

    /** The month of the last typed day, where none is in the period; empty where none is at all. */
    public String getLastMonthText() {
        return lastMonth().map(French::month).orElse("");
    }

    public String getLastMonthAddress() {
        return lastMonth()
                .map(
                        month ->
                                Address.of(request, "/telephone/saisies")
                                        .with("du", month.atDay(1))
                                        .with("au", month.atEndOfMonth())
                                        .toString())
                .orElse("");
    }

    private Optional<YearMonth> lastMonth() {
        return report.lines().isEmpty() ? report.last().map(YearMonth::from) : Optional.empty();
    }

    private ReportingPeriod period() {
        return period.orElseThrow();
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
