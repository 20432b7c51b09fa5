package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.DeclaredCounts;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Leaf;
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
import java.util.stream.Stream;

/**
 * The totals that were imported for a period: on a page of their own, and told on the page of the
 * calls, for the period that is shown there.
 */
@Named
@RequestScoped
public class DeclaredTotalsPage {

    private static final String PATH = "/telephone/releves";
    private static final int SHOWN = 50;

    /** A rate of what was imported, which says so in its name: TEL-99. */
    public record DeclaredRate(String label, String value, String missing, String definition) {}

    @Inject DaysReport shown;
    @Inject DeclaredReport report;
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

    public String getFromText() {
        return period.map(p -> French.date(p.from())).orElseGet(() -> parameter("du"));
    }

    public String getToText() {
        return period.map(p -> French.date(p.to())).orElseGet(() -> parameter("au"));
    }

    public String getPeriodText() {
        return French.period(period().from(), period().to());
    }

    /** Those of the page of the list. */
    public List<DeclaredTotalLine> getLines() {
        return report.lines().stream().skip(leaf().first()).limit(SHOWN).toList();
    }

    public boolean isTold() {
        return !report.lines().isEmpty();
    }

    public String getCaption() {
        return Texts.of(
                "switchboard.declared.caption",
                Texts.count(report.lines().size(), "switchboard.declared.count"),
                getPeriodText());
    }

    public List<String> getTitles() {
        return Arrays.stream(DeclaredColumn.values()).map(DeclaredColumn::label).toList();
    }

    /** Of all lines of the period, whichever are shown. */
    public List<String> getTotals() {
        return report.total().stream()
                .flatMap(
                        total ->
                                Arrays.stream(DeclaredColumn.values())
                                        .map(column -> column.text(total)))
                .toList();
    }

    /** Whether the imported totals are all that is known of the period. */
    public boolean isAlone() {
        return isTold() && !report.isLogged(period());
    }

    /** Under their own name, and only where no log has any. */
    public List<DeclaredRate> getRates() {
        return report.total().stream()
                .flatMap(
                        total ->
                                Stream.of(
                                        rate(
                                                total,
                                                CallFigure.ANSWER_RATE,
                                                Texts.of("switchboard.rate.answered.definition")),
                                        rate(
                                                total,
                                                CallFigure.ANSWER_RATE_OF_RECEIVED,
                                                Texts.of(
                                                        "switchboard.rate.answeredOfReceived.definition")),
                                        rate(
                                                total,
                                                CallFigure.ABANDONMENT_RATE,
                                                Texts.of("switchboard.rate.abandoned.definition"))))
                .toList();
    }

    private static DeclaredRate rate(DeclaredCounts total, CallFigure figure, String definition) {
        return new DeclaredRate(
                Texts.of("switchboard.declared.rate", Texts.of("CallFigure." + figure.name())),
                total.value(figure).map(French::percent).orElse(""),
                Texts.of(
                        total.knows(figure)
                                ? "shared.number.nothing"
                                : "switchboard.declared.unrecorded"),
                definition);
    }

    /** The last day of these. */
    public String getLastDay() {
        List<DeclaredTotalLine> lines = report.lines();
        return lines.isEmpty() ? "" : French.day(lines.get(lines.size() - 1).row().total().day());
    }

    public int getPage() {
        return leaf().number();
    }

    public int getLastPage() {
        return leaf().last();
    }

    private Leaf leaf() {
        return Leaf.of(request.getParameter("page"), report.lines().size(), SHOWN);
    }

    // --- links

    public String address(DeclaredTotalLine line) {
        return Address.of(request, "/telephone/imports/" + line.importId()).toString();
    }

    public String getAddress() {
        return period(PATH);
    }

    public String getCallsAddress() {
        return period("/telephone");
    }

    public String getExportAddress() {
        return period("/telephone/releves.csv");
    }

    private String period(String path) {
        return Address.of(request, path)
                .with("du", period().from())
                .with("au", period().to())
                .toString();
    }

    /** The month of the last total, where none is in the period; empty where none is at all. */
    public String getLastMonthText() {
        return lastMonth().map(French::month).orElse("");
    }

    public String getLastMonthAddress() {
        return lastMonth()
                .map(
                        month ->
                                Address.of(request, PATH)
                                        .with("du", month.atDay(1))
                                        .with("au", month.atEndOfMonth())
                                        .toString())
                .orElse("");
    }

    private Optional<YearMonth> lastMonth() {
        return isTold() ? Optional.empty() : report.last().map(YearMonth::from);
    }

    private ReportingPeriod period() {
        return period.orElseThrow();
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
