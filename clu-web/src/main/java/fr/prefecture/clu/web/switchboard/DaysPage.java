package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.Target;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The telephone reception over a period: where the calls went, the rates, and day by day. */
@Named
@RequestScoped
public class DaysPage {

    /** A link of the page, with the words that it is known by. */
    public record Link(String text, String address, boolean current) {}

    /** The head of a sortable column. */
    public record Head(String text, String address, Optional<Boolean> down) {

        public boolean sorted() {
            return down.isPresent();
        }

        /** For {@code aria-sort}; nothing on a column by which the rows are not sorted. */
        public String sort() {
            return down.map(d -> d ? "descending" : "ascending").orElse(null);
        }

        public String icon() {
            return down.orElse(false) ? "bas" : "haut";
        }
    }

    @Inject DaysReport report;

    private String du = "";
    private String au = "";
    private String file = "";
    private String source = "";
    private String tri = "";
    private String ordre = "";

    private List<RateLine> rates = List.of();
    private List<FunnelLine> funnelLines = List.of();
    private List<DayLine> lines = List.of();
    private AnswerRateChart chart;
    private int exportSize;

    /** Reads what the address asks for; what is wrong is said at its field. */
    public void load() {
        report.read(new Filters.Typed(du, au, file, source));
        report.filters().problems().forEach(DaysPage::say);
        report.table().filter(table -> !table.isEmpty()).ifPresent(this::show);
    }

    private void show(DayTable table) {
        ReportingPeriod period = period();
        Map<Target.Indicator, Target> targets = report.targets(period);
        rates = RateLine.of(table.funnel(), targets);
        funnelLines = FunnelLine.of(table.funnel());
        lines = table.sorted(sorted(), descending());
        chart =
                new AnswerRateChart(
                        period,
                        table.lines(),
                        Optional.ofNullable(targets.get(Target.Indicator.ANSWER_RATE))
                                .map(Target::threshold));
        exportSize = DaysCsv.bytes(report.inWords(), lines).length;
    }

    private static void say(Filters.Problem problem) {
        String text = Texts.of(problem.key(), problem.arguments().toArray());
        FacesContext.getCurrentInstance()
                .addMessage(
                        problem.field(), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    /** Whether the filters can be answered. */
    public boolean isUnderstood() {
        return report.table().isPresent();
    }

    /** Whether there is any figure to show. */
    public boolean isFilled() {
        return chart != null;
    }

    // --- filters

    /** What the field shows: as typed while it is wrong, the day that it means otherwise. */
    public String getFromText() {
        return report.filters().period().map(p -> French.date(p.from())).orElse(du);
    }

    public String getToText() {
        return report.filters().period().map(p -> French.date(p.to())).orElse(au);
    }

    /** The period as it was understood, in long form; nothing while it is not. */
    public String getEcho() {
        return report.filters()
                .period()
                .map(
                        p ->
                                Texts.of(
                                        "switchboard.days.echo",
                                        French.weekday(p.from()),
                                        French.weekday(p.to())))
                .orElse("");
    }

    public List<String> getQueues() {
        return report.queues();
    }

    public List<String> getSources() {
        return report.sources();
    }

    public boolean isQueueUnknown() {
        return !file.isBlank() && !report.queues().contains(file);
    }

    public boolean isSourceUnknown() {
        return !source.isBlank() && !report.sources().contains(source);
    }

    /** A single source needs no filter, unless the address asks for another. */
    public boolean isSourceChosen() {
        return report.sources().size() > 1 || isSourceUnknown();
    }

    public String getAllQueuesText() {
        return Texts.of("switchboard.days.allQueues", report.queues().size());
    }

    public String getAllSourcesText() {
        return Texts.of("switchboard.days.allSources", report.sources().size());
    }

    /** The month before, the month itself, the month after, and that of the last data. */
    public List<Link> getMonths() {
        YearMonth shown =
                YearMonth.from(
                        report.filters()
                                .period()
                                .map(ReportingPeriod::from)
                                .or(report::lastShown)
                                .orElse(report.today()));
        YearMonth now = YearMonth.from(report.today());
        return Stream.of(
                        Optional.of(shown.minusMonths(1)),
                        Optional.of(shown),
                        Optional.of(shown.plusMonths(1)),
                        report.lastShown().map(YearMonth::from))
                .flatMap(Optional::stream)
                .distinct()
                .filter(month -> !month.isAfter(now) || month.equals(shown))
                .sorted()
                .map(this::month)
                .toList();
    }

    private Link month(YearMonth month) {
        ReportingPeriod period = ReportingPeriod.of(month);
        return new Link(
                French.month(month),
                address("/telephone", period, "", ""),
                report.filters().period().filter(period::equals).isPresent());
    }

    // --- head

    /** For the start of a line. */
    public String getPeriodTitle() {
        return French.capital(getPeriodText());
    }

    public String getPeriodText() {
        return French.period(period().from(), period().to());
    }

    public Completeness getCompleteness() {
        return new Completeness(table(), period().to(), getLastLine());
    }

    /** For the printed page, which has no filters. */
    public String getFiltersText() {
        return report.inWords();
    }

    /** The last covered day; nothing before any log. */
    public String getLastDay() {
        return report.lastDay().map(French::day).orElse("");
    }

    public String getLastLine() {
        return report.lastLine()
                .map(French::dateTime)
                .orElseGet(() -> Texts.of("switchboard.days.noLine"));
    }

    // --- figures

    public List<RateLine> getRates() {
        return rates;
    }

    /** Where the figures come from, in the words of the rates. */
    public String getOrigin() {
        List<String> names =
                report.filters().source().map(List::of).orElseGet(report::sources).stream()
                        .map(name -> Texts.of("switchboard.days.quoted", name))
                        .toList();
        return Texts.of(
                names.size() == 1 ? "switchboard.days.origin" : "switchboard.days.origins",
                String.join(", ", names));
    }

    public List<Measure> getMeasures() {
        return Measure.of(table().funnel(), report.filters().queue().isPresent());
    }

    public List<FunnelLine> getFunnel() {
        return funnelLines;
    }

    public String getFunnelNote() {
        return Texts.of("switchboard.funnel.caption.note", getPeriodTitle());
    }

    /** Calls out of hours, beside the funnel. */
    public String getClosedCalls() {
        return French.number(table().funnel().closed());
    }

    public AnswerRateChart getChart() {
        return chart;
    }

    public String getChartTitle() {
        return chart.title(getPeriodText());
    }

    // --- day by day

    public List<DayLine> getLines() {
        return lines;
    }

    public String getDaysCaption() {
        return Texts.of("switchboard.days.byDay.caption", getPeriodText());
    }

    public List<DayColumn> getColumns() {
        return List.of(DayColumn.values());
    }

    public Head getDayHead() {
        return head(Texts.of("switchboard.days.column.day"), DayColumn.DAY, sorted().isEmpty());
    }

    public List<Head> getHeads() {
        return Arrays.stream(DayColumn.values())
                .map(
                        column ->
                                head(
                                        Texts.of(column.key()),
                                        column.parameter(),
                                        sorted().filter(column::equals).isPresent()))
                .toList();
    }

    private Head head(String text, String parameter, boolean sorted) {
        boolean down = sorted && !descending();
        return new Head(
                text,
                address("/telephone", period(), parameter, down ? "desc" : "asc") + "#jours-titre",
                sorted ? Optional.of(descending()) : Optional.empty());
    }

    /** The total of a column; nothing where there is nothing to divide by. */
    public String total(DayColumn column) {
        return column.text(table().funnel());
    }

    public String getExportAddress() {
        return address("/telephone/jours.csv", period(), tri, ordre);
    }

    public String getExportText() {
        return Texts.of("switchboard.days.export", French.size(exportSize));
    }

    private Optional<DayColumn> sorted() {
        return DayColumn.of(tri);
    }

    private boolean descending() {
        return ordre.equals("desc");
    }

    // --- provenance

    /** The address that always gives this view, whatever the day. */
    public String getPermalink() {
        HttpServletRequest request =
                (HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String port =
                request.getServerPort() == 80 || request.getServerPort() == 443
                        ? ""
                        : ":" + request.getServerPort();
        return request.getScheme()
                + "://"
                + request.getServerName()
                + port
                + address("/telephone", period(), tri, ordre);
    }

    /** The month of the last data; nothing before any log. */
    public Link getLastMonth() {
        return report.lastShown().map(YearMonth::from).map(this::month).orElse(null);
    }

    private String address(String path, ReportingPeriod period, String column, String order) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("du", period.from().toString());
        parameters.put("au", period.to().toString());
        parameters.put("file", report.filters().queue().orElse(""));
        parameters.put("source", report.filters().source().orElse(""));
        parameters.put("tri", column);
        parameters.put("ordre", order);
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath()
                + path
                + parameters.entrySet().stream()
                        .filter(parameter -> !parameter.getValue().isEmpty())
                        .map(
                                parameter ->
                                        parameter.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        parameter.getValue(),
                                                        StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private DayTable table() {
        return report.table().orElseThrow();
    }

    private ReportingPeriod period() {
        return report.filters().period().orElseThrow();
    }

    // --- parameters of the address

    public String getDu() {
        return du;
    }

    public void setDu(String du) {
        this.du = text(du);
    }

    public String getAu() {
        return au;
    }

    public void setAu(String au) {
        this.au = text(au);
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = text(file);
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = text(source);
    }

    public String getTri() {
        return tri;
    }

    public void setTri(String tri) {
        this.tri = text(tri);
    }

    public String getOrdre() {
        return ordre;
    }

    public void setOrdre(String ordre) {
        this.ordre = text(ordre);
    }

    private static String text(String parameter) {
        return parameter == null ? "" : parameter;
    }
}
