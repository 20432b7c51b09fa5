package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.Checkpoint;
import fr.prefecture.clu.cert.DayNotes;
import fr.prefecture.clu.cert.DelayTarget;
import fr.prefecture.clu.cert.Quantity;
import fr.prefecture.clu.cert.Span;
import fr.prefecture.clu.cert.Workload;
import fr.prefecture.clu.cert.Workloads;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.TrendChart;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the centre received, decided and has waiting, département by département. */
@Named
@RequestScoped
public class WorkloadPage {

    /** An entry of a list of choices. */
    public record Choice(String value, String text, boolean chosen) {}

    /** A pair of bars: received above decided. */
    public record Bars(
            String key,
            String name,
            String receivedWidth,
            String received,
            String receivedText,
            String decidedWidth,
            String decided,
            String decidedText,
            String difference,
            int top) {

        public int nameY() {
            return top + 13;
        }

        public int firstY() {
            return top + 22;
        }

        public int firstTextY() {
            return top + 34;
        }

        public int secondY() {
            return top + 44;
        }

        public int secondTextY() {
            return top + 56;
        }
    }

    /** A rate of the section on delays. */
    public record Rate(
            String label,
            String value,
            String objective,
            String objectiveSource,
            String stateKind,
            String stateText,
            String definition,
            String calculation,
            String coverage) {}

    private static final int MONTHS_OFFERED = 25;
    private static final int WEEKS_OFFERED = 53;
    private static final int BAR_ROOM = 74;
    private static final int MOST_NOTICES = 5;

    @Inject WorkloadReport report;
    @Inject Workloads workloads;
    @Inject DayNotes notes;
    @Inject HttpServletRequest request;

    private List<WorkLine> lines = List.of();
    private TrendChart backlogs;
    private TrendChart delays;
    private int exportSize;

    /** Reads what the address asks for; what is wrong is said at its field. */
    public void load() {
        report.read(parameter("periode"), parameter("dept"));
        report.problems()
                .forEach(
                        problem -> {
                            String text = Texts.of(problem.key(), problem.arguments());
                            FacesContext.getCurrentInstance()
                                    .addMessage(
                                            problem.field(),
                                            new FacesMessage(
                                                    FacesMessage.SEVERITY_ERROR, text, text));
                        });
        if (isFilled()) {
            lines = report.lines();
            backlogs = report.backlogs();
            delays = report.delays();
            exportSize = WorkloadCsv.bytes(report).length;
        }
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** Whether the filters can be answered. */
    public boolean isUnderstood() {
        return report.problems().isEmpty();
    }

    public boolean isFilled() {
        return isUnderstood() && report.isFilled();
    }

    /** Who may type, explain and note. */
    public boolean isWritable() {
        return request.isUserInRole(Roles.CERT);
    }

    // --- head and filters

    public String getPeriodTitle() {
        return French.capital(report.period().inWords());
    }

    /** « Mai 2021 (du 3 au 30 mai 2021), 18 jours ouvrés »: a month is made of whole weeks. */
    public String getPeriodTold() {
        Workload total = report.total();
        Optional<String> told =
                total.firstDay()
                        .map(first -> French.period(first, total.lastDay().orElseThrow()))
                        .filter(days -> !report.period().week());
        String worked = Texts.count(total.workedDays(), "cert.count.workedDays");
        return told.map(days -> Texts.of("cert.period.told", getPeriodTitle(), days, worked))
                .orElseGet(
                        () ->
                                total.isTold()
                                        ? Texts.of("cert.period.week", getPeriodTitle(), worked)
                                        : getPeriodTitle());
    }

    /** The last day of which something is told; nothing before any. */
    public String getLastDay() {
        return report.total().lastDay().or(report::lastDay).map(French::weekday).orElse("");
    }

    public String getFiltersText() {
        return report.inWords();
    }

    public List<Choice> getMonths() {
        YearMonth last =
                report.lastDay()
                        .map(YearMonth::from)
                        .orElse(YearMonth.from(report.period().days().from()));
        YearMonth first = workloads.firstDay().map(YearMonth::from).orElse(last);
        List<Choice> choices = new ArrayList<>();
        for (YearMonth month = last;
                !month.isBefore(first) && choices.size() < MONTHS_OFFERED;
                month = month.minusMonths(1)) {
            choices.add(choice(AskedPeriod.of(month)));
        }
        if (!report.period().week() && choices.stream().noneMatch(Choice::chosen)) {
            choices.add(choice(report.period()));
        }
        return choices;
    }

    public List<Choice> getWeeks() {
        List<Choice> choices = new ArrayList<>();
        Optional<LocalDate> last = report.lastDay();
        Optional<LocalDate> first = workloads.firstDay();
        for (int ago = 0; last.isPresent() && ago < WEEKS_OFFERED; ago++) {
            Span week = Span.weekOf(last.get().minusWeeks(ago));
            if (!week.to().isBefore(first.orElseThrow())) {
                choices.add(choice(AskedPeriod.of(week)));
            }
        }
        if (report.period().week() && choices.stream().noneMatch(Choice::chosen)) {
            choices.add(choice(report.period()));
        }
        return choices;
    }

    private Choice choice(AskedPeriod period) {
        return new Choice(
                period.value(),
                French.capital(period.inWords()),
                period.value().equals(report.period().value()));
    }

    public List<Choice> getTerritories() {
        return report.served().stream()
                .map(
                        one ->
                                new Choice(
                                        one.code(),
                                        one.name() + " (" + one.code() + ")",
                                        report.territory().filter(one.code()::equals).isPresent()))
                .toList();
    }

    public String getAllTerritories() {
        return report.allInWords();
    }

    public String getExportAddress() {
        return Address.of(request, "/cert/flux.csv")
                .with("periode", report.period().value())
                .with("dept", report.territory())
                .toString();
    }

    public String getExportText() {
        return Texts.of("cert.export", report.period().inWords(), French.size(exportSize));
    }

    // --- what calls for attention

    /** Those of every period, the latest first: each is to be explained or corrected. */
    public List<MismatchLine> getMismatches() {
        List<MismatchLine> lines = new ArrayList<>();
        for (Checkpoint checkpoint : workloads.unexplained()) {
            report.served().stream()
                    .filter(one -> one.code().equals(checkpoint.statement().territory()))
                    .filter(one -> report.territory().orElse(one.code()).equals(one.code()))
                    .findFirst()
                    .ifPresent(one -> lines.add(0, new MismatchLine(one.name(), checkpoint)));
        }
        return lines.stream().limit(MOST_NOTICES).toList();
    }

    /** « Meuse : semaine 38 (…) » */
    public List<String> getMissing() {
        return report.rows().stream()
                .filter(row -> !row.missing().isEmpty())
                .map(
                        row ->
                                Texts.of(
                                        "cert.missing.one",
                                        row.name(),
                                        row.missing().stream().map(Words::span).toList()))
                .toList();
    }

    /** The territories of which nothing is told, when something is told of others. */
    public String getUntold() {
        List<String> untold =
                report.rows().stream().filter(row -> !row.isTold()).map(Workload::name).toList();
        return untold.isEmpty()
                ? ""
                : Texts.of("cert.untold", String.join(", ", untold), report.period().inWords());
    }

    // --- tables

    public List<WorkLine> getLines() {
        return lines;
    }

    public List<Quantity> getAges() {
        return Quantity.AGES;
    }

    public String ageName(Quantity age) {
        return Words.name(age);
    }

    public String getCaption() {
        return Texts.of("cert.table.caption", report.period().inWords());
    }

    public String getNote() {
        return report.target(DelayTarget.Indicator.EXAMINATION)
                .map(target -> Texts.of("cert.table.note", target.threshold()))
                .orElseGet(() -> Texts.of("cert.table.note.noTarget"));
    }

    public String getOpeningTitle() {
        return Texts.of("cert.column.opening");
    }

    public String getClosingTitle() {
        return Texts.of("cert.column.closing", report.period().shortly());
    }

    public String getWorkCaption() {
        return Texts.of("cert.work.caption", report.period().inWords());
    }

    public String getAgesCaption() {
        return Texts.of("cert.ages.caption", report.period().shortly());
    }

    public String getYearsCaption() {
        return report.period()
                .yearBefore()
                .map(
                        before ->
                                Texts.of(
                                        "cert.years.caption",
                                        report.period().shortly(),
                                        before.inWords()))
                .orElse("");
    }

    /** A 53rd week has nothing to be compared with. */
    public boolean isCompared() {
        return report.period().yearBefore().isPresent();
    }

    // --- announced and real delays

    public List<Rate> getRates() {
        WorkLine all = report.totalLine();
        Optional<DelayTarget> aimed = report.target(DelayTarget.Indicator.EXAMINATION);
        Optional<DelayTarget> announced = report.target(DelayTarget.Indicator.ANNOUNCED);
        return List.of(
                new Rate(
                        Texts.of("cert.rate.mean"),
                        all.mean().isEmpty() ? "" : Texts.of("cert.days", all.mean()),
                        aimed.map(t -> objective("cert.rate.objective", t)).orElse(""),
                        aimed.map(WorkloadPage::source).orElse(""),
                        all.stateKind(),
                        all.stateText(),
                        Texts.of("cert.rate.mean.definition"),
                        all.files().isEmpty() ? "" : Texts.of("cert.rate.files", all.files()),
                        all.caveats()),
                new Rate(
                        Texts.of("cert.rate.inTime"),
                        all.inTimeShare(),
                        announced.map(t -> objective("cert.rate.announced", t)).orElse(""),
                        announced.map(WorkloadPage::source).orElse(""),
                        "",
                        "",
                        Texts.of("cert.rate.inTime.definition"),
                        all.inTimeShare().isEmpty()
                                ? ""
                                : Texts.of(
                                        "cert.rate.inTime.calculation",
                                        all.work().inTime().within(),
                                        all.work().inTime().decided()),
                        all.coverageOfWeeks()));
    }

    private static String objective(String key, DelayTarget target) {
        String sentence = Texts.of(key, target.threshold());
        return target.status() == FigureTarget.Status.TO_VALIDATE
                ? Texts.of("cert.target.toValidate", sentence)
                : sentence;
    }

    private static String source(DelayTarget target) {
        return Texts.of("cert.target.source", target.source(), target.validFrom());
    }

    // --- charts

    public String getBarsTitle() {
        return Texts.of("cert.bars.title", report.period().inWords());
    }

    public int getBarsHeight() {
        return getBars().size() * BAR_ROOM;
    }

    public List<Bars> getBars() {
        List<WorkLine> parts = lines.stream().filter(line -> !line.isTotal()).toList();
        long most =
                parts.stream()
                        .mapToLong(
                                line ->
                                        Math.max(
                                                line.work().received().orElse(0L),
                                                line.work().decided().orElse(0L)))
                        .max()
                        .orElse(0);
        List<Bars> bars = new ArrayList<>();
        for (WorkLine line : parts) {
            Optional<Long> received = line.work().received();
            Optional<Long> decided = line.work().decided();
            bars.add(
                    new Bars(
                            line.work().territory() + "-" + line.work().title(),
                            line.name(),
                            line.width(received, most),
                            received.map(String::valueOf).orElse(""),
                            received.map(n -> Texts.of("cert.bars.received", n))
                                    .orElseGet(() -> Texts.of("cert.bars.unknown")),
                            line.width(decided, most),
                            decided.map(String::valueOf).orElse(""),
                            decided.map(n -> Texts.of("cert.bars.decided", n))
                                    .orElseGet(() -> Texts.of("cert.bars.unknown")),
                            Words.signed(received.flatMap(in -> decided.map(out -> in - out))),
                            bars.size() * BAR_ROOM));
        }
        return bars;
    }

    public String getBarsReading() {
        Workload total = report.total();
        return total.received().isEmpty() || total.decided().isEmpty()
                ? Texts.of("cert.bars.reading.unknown")
                : Texts.of(
                        "cert.bars.reading",
                        total.received().get(),
                        total.decided().get(),
                        Words.signed(Optional.of(total.received().get() - total.decided().get())));
    }

    public TrendChart getBacklogs() {
        return backlogs;
    }

    public TrendChart getDelays() {
        return delays;
    }

    public String getBacklogsTitle() {
        return Texts.of("cert.trend.backlog", report.territoryInWords());
    }

    public String getDelaysTitle() {
        return Texts.of("cert.trend.delay", report.territoryInWords());
    }

    public String getBacklogsReading() {
        return reading(backlogs, "cert.trend.backlog.reading");
    }

    public String getDelaysReading() {
        return reading(delays, "cert.trend.delay.reading");
    }

    static String reading(TrendChart chart, String key) {
        return Texts.of(
                key,
                chart.first().orElseThrow().text(),
                chart.last().orElseThrow().text(),
                chart.first().orElseThrow().label(),
                chart.last().orElseThrow().label(),
                chart.highest().orElseThrow().text(),
                chart.highest().orElseThrow().label());
    }

    public String getDelaysTarget() {
        return report.target(DelayTarget.Indicator.EXAMINATION)
                .map(target -> Texts.of("cert.trend.target", target.threshold()))
                .orElse("");
    }

    // --- notes

    public List<NoteLine> getNotes() {
        return notes.rows(report.period().days(), report.territory()).stream()
                .map(NoteLine::new)
                .toList();
    }

    // --- nothing to show

    public String getEmptyTitle() {
        return Texts.of(
                "cert.empty.title",
                report.territory().isPresent()
                        ? report.territoryInWords()
                        : Texts.of("cert.empty.all", report.served().size()),
                report.period().inWords());
    }

    public Choice getLastPeriod() {
        return report.lastDay()
                .map(YearMonth::from)
                .map(AskedPeriod::of)
                .map(
                        last ->
                                new Choice(
                                        Address.of(request, "/cert")
                                                .with("periode", last.value())
                                                .toString(),
                                        last.inWords(),
                                        false))
                .orElse(null);
    }
}
