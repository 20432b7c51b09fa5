package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.CallReasonReport;
import fr.prefecture.clu.switchboard.CodedCalls;
import fr.prefecture.clu.switchboard.CodedShare;
import fr.prefecture.clu.switchboard.Days;
import fr.prefecture.clu.switchboard.PageCalls;
import fr.prefecture.clu.switchboard.Rate;
import fr.prefecture.clu.switchboard.ReasonCalls;
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
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why people called over a period, and what the website would have spared. The page of the
 * telephone shows the first of it.
 */
@Named
@RequestScoped
public class CallReasonResultsPage {

    static final String PATH = "/telephone/motifs/resultats";

    private static final int FIRST = 5;

    /** A reason of the table. */
    public record Line(
            String code,
            String label,
            String calls,
            String share,
            String before,
            String change,
            String page,
            boolean withdrawn) {}

    /** A page of the website. */
    public record PageLine(String page, String reasons, String calls, String share) {}

    /** Another period. */
    public record Link(String text, String address, boolean current) {}

    @Inject CodedCalls calls;
    @Inject Days days;
    @Inject HttpServletRequest request;
    @Inject Clock clock;

    private ReasonQuery query;
    private Optional<LocalDate> last;
    private Optional<CallReasonReport> report = Optional.empty();
    private Optional<CodedShare> coverage = Optional.empty();
    private ReasonHalfHours halfHours;

    @PostConstruct
    void begin() {
        last = calls.lastDay();
        query =
                new ReasonQuery(
                        request,
                        isOnTelephone()
                                ? days.lastDayWithCalls(Optional.empty())
                                        .or(() -> days.lastDay(Optional.empty()))
                                : last,
                        LocalDate.now(clock));
        report = query.period().map(calls::report);
    }

    /** What is wrong with a date is said at its field. */
    public void load() {
        query.problems()
                .forEach(
                        problem -> {
                            String text = Texts.of(problem.key(), problem.arguments());
                            FacesContext.getCurrentInstance()
                                    .addMessage(
                                            problem.field(),
                                            new FacesMessage(
                                                    FacesMessage.SEVERITY_ERROR, text, text));
                        });
        coverage = query.period().map(calls::coverage);
    }

    private boolean isOnTelephone() {
        return FacesContext.getCurrentInstance()
                .getViewRoot()
                .getViewId()
                .equals("/switchboard/days.xhtml");
    }

    // --- the period

    /** What the field shows: as typed while it is wrong, the day that it means otherwise. */
    public String getFromText() {
        return query.period().map(p -> French.date(p.from())).orElse(query.typed().from());
    }

    public String getToText() {
        return query.period().map(p -> French.date(p.to())).orElse(query.typed().to());
    }

    public boolean isUnderstood() {
        return report.isPresent();
    }

    /** Whether any call was counted in the period. */
    public boolean isFilled() {
        return report.filter(one -> one.coded() > 0).isPresent();
    }

    public String getPeriodText() {
        return French.period(period().from(), period().to());
    }

    public String getPeriodTitle() {
        return French.capital(getPeriodText());
    }

    /** The month before, the month itself, the month after, and that of the last counted call. */
    public List<Link> getMonths() {
        LocalDate today = LocalDate.now(clock);
        YearMonth shown =
                YearMonth.from(
                        query.period().map(ReportingPeriod::from).or(() -> last).orElse(today));
        return Stream.of(
                        Optional.of(shown.minusMonths(1)),
                        Optional.of(shown),
                        Optional.of(shown.plusMonths(1)),
                        last.map(YearMonth::from))
                .flatMap(Optional::stream)
                .distinct()
                .filter(month -> !month.isAfter(YearMonth.from(today)) || month.equals(shown))
                .sorted()
                .map(
                        month -> {
                            ReportingPeriod of = ReportingPeriod.of(month);
                            return new Link(
                                    French.month(month),
                                    address(PATH, of),
                                    query.period().filter(of::equals).isPresent());
                        })
                .toList();
    }

    /** The month of the last counted call, where the period has none. */
    public Optional<Link> getLastMonth() {
        return last.map(YearMonth::from)
                .map(
                        month ->
                                new Link(
                                        French.month(month),
                                        address(PATH, ReportingPeriod.of(month)),
                                        false));
    }

    public boolean isEverCounted() {
        return last.isPresent();
    }

    public String getCodedText() {
        return Texts.count(report().coded(), "switchboard.count.codedCalls");
    }

    // --- what the website would have spared

    public String getAvoidable() {
        return percent(report().avoidable());
    }

    public String getAvoidableCalculation() {
        return calculation("switchboard.reasons.avoidable.calculation", report().avoidable());
    }

    /** Held against the period before, in points. */
    public String getAvoidableBefore() {
        Optional<ReportingPeriod> before = CallReasonReport.before(period());
        Rate then = report().avoidableBefore();
        if (before.isEmpty() || then.percent().isEmpty()) {
            return Texts.of("switchboard.reasons.before.none");
        }
        String when = French.period(before.get().from(), before.get().to());
        Optional<BigDecimal> now = report().avoidable().percent();
        if (now.isEmpty()) {
            return Texts.of("switchboard.reasons.before", when, percent(then));
        }
        BigDecimal points = now.get().subtract(then.percent().get());
        return Texts.of("switchboard.reasons.before.points", when, percent(then), signed(points));
    }

    public String getDataDate() {
        return last.map(French::day).orElse("");
    }

    // --- coverage

    public String getCoverage() {
        return coverage.map(one -> percent(one.rate())).orElse("");
    }

    public String getCoverageCalculation() {
        return coverage.filter(one -> one.rate().denominator() > 0)
                .map(
                        one ->
                                Texts.of(
                                        "switchboard.reasons.coverage.calculation",
                                        one.rate().numerator(),
                                        one.rate().denominator(),
                                        Texts.count(one.days(), "switchboard.count.coveredDays")))
                .orElse("");
    }

    /** What there is to beware of; empty when there is nothing. */
    public String getWarning() {
        return coverage.map(CodedShare::warning)
                .filter(warning -> warning != CodedShare.Warning.NONE)
                .map(warning -> Texts.of("switchboard.reasons.warning." + warning.name()))
                .orElse("");
    }

    public String getWarningKind() {
        return coverage.map(CodedShare::warning)
                        .filter(w -> w == CodedShare.Warning.NOTHING_TO_COMPARE)
                        .isPresent()
                ? "info"
                : "alerte";
    }

    // --- the reasons

    public List<Line> getLines() {
        return report().rows().stream().map(CallReasonResultsPage::line).toList();
    }

    /** The first ones, for the page of the telephone. */
    public List<Line> getFirstLines() {
        return report().rows().stream()
                .filter(row -> row.calls() > 0)
                .limit(FIRST)
                .map(CallReasonResultsPage::line)
                .toList();
    }

    private static Line line(ReasonCalls row) {
        return new Line(
                row.reason().terms().code(),
                row.reason().terms().label(),
                French.number(row.calls()),
                percent(row.share()),
                French.number(row.before()),
                signed(BigDecimal.valueOf(row.calls() - row.before())),
                row.reason().terms().page(),
                !row.reason().isInUse());
    }

    /** The days before with which the calls are compared. */
    public String getTableNote() {
        return CallReasonReport.before(period())
                .map(
                        before ->
                                Texts.of(
                                        "switchboard.reasons.note",
                                        report().coded(),
                                        French.period(before.from(), before.to()),
                                        report().codedBefore()))
                .orElseGet(() -> Texts.of("switchboard.reasons.note.alone", report().coded()));
    }

    // --- by half-hour

    public List<String> getHalfHourHeads() {
        return halfHours().heads();
    }

    public List<ReasonHalfHours.Line> getHalfHourLines() {
        return halfHours().lines();
    }

    private ReasonHalfHours halfHours() {
        if (halfHours == null) {
            halfHours = new ReasonHalfHours(report(), calls.byHalfHour(period()));
        }
        return halfHours;
    }

    public String getHalfHourExport() {
        return address(CodedHalfHoursExport.PATH + ".csv", period());
    }

    // --- the pages

    public List<PageLine> getPages() {
        return report().pages().stream().map(CallReasonResultsPage::page).toList();
    }

    private static PageLine page(PageCalls one) {
        return new PageLine(
                one.page(),
                String.join(", ", one.labels()),
                French.number(one.calls()),
                percent(one.share()));
    }

    /** Which page to improve first, in words, without its address; empty when there is none. */
    public String getPagesInWords() {
        return report().pages().stream()
                .findFirst()
                .map(
                        first ->
                                Texts.of(
                                        "switchboard.reasons.pages.first",
                                        Texts.count(first.calls(), "switchboard.count.codedCalls"),
                                        percent(first.share()),
                                        String.join(", ", first.labels())))
                .orElse("");
    }

    public String getFirstPage() {
        return report().pages().stream().findFirst().map(PageCalls::page).orElse("");
    }

    /** The reason for which a page might be written; empty when every call had one. */
    public String getUnanswered() {
        return report().unanswered()
                .map(
                        row ->
                                Texts.of(
                                        "switchboard.reasons.pages.missing",
                                        row.reason().terms().label(),
                                        Texts.count(row.calls(), "switchboard.count.codedCalls")))
                .orElse("");
    }

    // --- addresses

    public String getExportAddress() {
        return address(CallReasonResultsExport.PATH + ".csv", period());
    }

    /** This page, for these days. */
    public String getAddress() {
        return address(PATH, period());
    }

    private String address(String path, ReportingPeriod of) {
        return Address.of(request, path).with("du", of.from()).with("au", of.to()).toString();
    }

    private CallReasonReport report() {
        return report.orElseThrow();
    }

    private ReportingPeriod period() {
        return report().period();
    }

    private static String calculation(String key, Rate rate) {
        return rate.denominator() == 0 ? "" : Texts.of(key, rate.numerator(), rate.denominator());
    }

    private static String percent(Rate rate) {
        return rate.percent().map(French::percent).orElse("");
    }

    private static String signed(BigDecimal difference) {
        String size = French.shortest(difference.abs());
        return difference.signum() > 0 ? "+" + size : difference.signum() < 0 ? "−" + size : size;
    }
}
