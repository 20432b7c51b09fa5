package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.CallOverview;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.Target;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.ExplainedNumber;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The telephone reception over a period: where the calls went, the rates, and day by day. */
@Named
@RequestScoped
public class DaysPage extends FilteredCalls {

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

    private static final int USUAL_TARGET = 20;

    private String cible = "";
    private String tri = "";
    private String ordre = "";

    private Optional<Integer> target = Optional.of(USUAL_TARGET);
    private DayTable table;
    private Counts counts = Counts.NONE;
    private FigureAddress origin;
    private List<RateLine> rates = List.of();
    private List<Measure> measures = List.of();
    private List<FunnelLine> funnelLines = List.of();
    private List<String> silences = List.of();
    private List<String> stopped = List.of();
    private PeriodComparison comparison;
    private List<Line> lines = List.of();
    private List<TotalLine> queueLines = List.of();
    private List<TotalLine> sourceLines = List.of();
    private AnswerRateChart chart;
    private Completeness completeness;

    /** Reads what the address asks for; what is wrong is said at its field. */
    public void load() {
        read();
        target = readTarget();
        if (isUnderstood()) {
            table = report.shown().orElseThrow();
            completeness = new Completeness(table, period().to(), getLastLine());
            if (!table.isEmpty()) {
                show(report.overview().orElseThrow());
            }
        }
    }

    private void show(CallOverview overview) {
        ReportingPeriod period = period();
        Map<Target.Indicator, Target> targets = report.targets(period);
        origin = FigureAddress.of(request, report.filters(), target.orElseThrow());
        counts = overview.total().counts();
        rates = RateLine.of(counts, overview.total().coverage(), targets, origin);
        measures = Measure.of(counts, report.filters().queue().isPresent(), origin);
        funnelLines = FunnelLine.of(counts, origin);
        silences = SilenceWords.sentences(overview.silences());
        stopped = StoppedWords.sentences(overview.stopped());
        comparison = new PeriodComparison(overview, origin);
        queueLines = TotalLine.ofQueues(overview.queues(), origin);
        sourceLines = TotalLine.ofSources(overview.queues(), origin);
        List<MonthLine> months =
                isByMonth() ? MonthLine.of(table.lines(), overview.months()) : List.of();
        lines =
                List.copyOf(
                        isByMonth()
                                ? DayTable.sorted(months, sorted(), descending())
                                : table.sorted(sorted(), descending()));
        chart =
                new AnswerRateChart(
                        period,
                        report.isSummedByMonth()
                                ? months.stream().map(MonthLine::drawn).toList()
                                : table.lines(),
                        Optional.ofNullable(targets.get(Target.Indicator.ANSWER_RATE))
                                .map(Target::threshold));
    }

    @Override
    String path() {
        return OVERVIEW;
    }

    @Override
    Address more(Address address) {
        return address.with("cible", isUsualTarget() ? "" : cible.strip())
                .with("tri", tri)
                .with("ordre", ordre);
    }

    @Override
    public boolean isUnderstood() {
        return super.isUnderstood() && target.isPresent();
    }

    /** Whether there is any figure to show. */
    public boolean isFilled() {
        return chart != null;
    }

    /** TEL-39 */
    public boolean isByMonth() {
        return report.isByMonth();
    }

    // --- the target of an answer

    /** TEL-32: one of the measured steps. */
    private Optional<Integer> readTarget() {
        if (cible.isBlank()) {
            return Optional.of(USUAL_TARGET);
        }
        Optional<Integer> step =
                Counter.WAIT_STEPS.stream()
                        .filter(one -> one.toString().equals(cible.strip()))
                        .findFirst();
        if (step.isEmpty()) {
            say("cible", "switchboard.target.unknown", Names.isolated(cible.strip()), steps());
        }
        return step;
    }

    private static String steps() {
        return Counter.WAIT_STEPS.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private boolean isUsualTarget() {
        return target.filter(step -> step == USUAL_TARGET).isPresent();
    }

    /** The measured steps, and what was typed even if it is none of them. */
    @Override
    public Choice getChoice() {
        String chosen = target.map(String::valueOf).orElse(cible);
        return new Choice("cible", Texts.of("switchboard.target.label"), targets(chosen));
    }

    private List<Option> targets(String chosen) {
        return Stream.concat(
                        Counter.WAIT_STEPS.stream()
                                .map(
                                        step ->
                                                new Option(
                                                        step.toString(),
                                                        Texts.of("switchboard.target.step", step),
                                                        step.toString().equals(chosen))),
                        target.isPresent()
                                ? Stream.empty()
                                : Stream.of(new Option(cible, cible, true)))
                .toList();
    }

    // --- head

    public Completeness getCompleteness() {
        return completeness;
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
                        .map(name -> Texts.of("switchboard.days.quoted", Names.isolated(name)))
                        .toList();
        return Texts.of(
                names.size() == 1 ? "switchboard.days.origin" : "switchboard.days.origins",
                String.join(", ", names));
    }

    public List<Measure> getMeasures() {
        return measures;
    }

    /** TEL-103: what the files of the period cannot tell; nothing when they tell everything. */
    public List<String> getSilences() {
        return silences;
    }

    /** TEL-117: the switchboards that are not awaited any more; nothing where all are. */
    public List<String> getStopped() {
        return stopped;
    }

    public PeriodComparison getComparison() {
        return comparison;
    }

    public List<FunnelLine> getFunnel() {
        return funnelLines;
    }

    public String getFunnelNote() {
        return Texts.of("switchboard.funnel.caption.note", getPeriodTitle());
    }

    public String getClosedAddress() {
        return origin.of(CallFigure.CLOSED);
    }

    public AnswerRateChart getChart() {
        return chart;
    }

    /** The calls of a row of the chart's table, each with the way to what explains it. */
    public List<ExplainedNumber> chartCells(AnswerRateChart.Row row) {
        FigureAddress of = origin.in(row.period());
        return List.of(
                new ExplainedNumber(
                        row.entered(),
                        row.missing(),
                        of.of(CallFigure.ENTERED),
                        DayColumn.ENTERED.in(row.label())),
                new ExplainedNumber(
                        row.answered(),
                        row.missing(),
                        of.of(CallFigure.ANSWERED),
                        DayColumn.ANSWERED.in(row.label())));
    }

    public String chartRateAddress(AnswerRateChart.Row row) {
        return origin.in(row.period()).of(CallFigure.ANSWER_RATE);
    }

    public String getChartTitle() {
        return chart.title(getPeriodText());
    }

    // --- queue by queue, source by source

    public List<TotalLine> getQueueLines() {
        return queueLines;
    }

    public List<TotalLine> getSourceLines() {
        return sourceLines;
    }

    /** A call may visit several queues: the sum of the visits beside the calls. */
    public String getQueuesNote() {
        return Texts.of(
                "switchboard.queues.note",
                FigureWords.told(
                        counts.recorded(Counter.CALLS_IN_DAY),
                        Texts.count(counts.get(Counter.CALLS_IN_DAY), "switchboard.count.calls")));
    }

    public String getQueuesCaption() {
        return Texts.of("switchboard.queues.caption", getPeriodText());
    }

    public String getSourcesCaption() {
        return Texts.of("switchboard.bySource.caption", getPeriodText());
    }

    // --- day by day

    public List<Line> getLines() {
        return lines;
    }

    /** Where the answer rate of a line is explained; nothing where no log tells of it. */
    public String origin(Line line) {
        if (!line.isCovered()) {
            return "";
        }
        return origin.in(line.period()).of(CallFigure.ANSWER_RATE);
    }

    /** Its numbers, each with the way to what explains it. */
    public List<ExplainedNumber> cells(Line line) {
        return origin.in(line.period()).cells(line::text, line::missing, line.label());
    }

    public List<ExplainedNumber> queueCells(TotalLine line) {
        return origin.ofQueue(line.name())
                .cells(
                        line::text,
                        line::missing,
                        Texts.of("switchboard.origin.ofQueue", Names.isolated(line.name())));
    }

    public List<ExplainedNumber> sourceCells(TotalLine line) {
        return origin.ofSource(line.name())
                .cells(
                        line::text,
                        line::missing,
                        Texts.of("switchboard.origin.ofSource", Names.isolated(line.name())));
    }

    /** The last row of each table: all of the period. */
    public List<ExplainedNumber> getTotals() {
        return origin.cells(
                column -> column.text(counts),
                () -> Texts.of("shared.number.nothing"),
                getPeriodText());
    }

    /** How many, and their share. */
    public List<ExplainedNumber> funnelCells(FunnelLine line) {
        String what =
                line.label().equals(line.explained())
                        ? line.label()
                        : Texts.of("switchboard.origin.partOf", line.label(), line.explained());
        return List.of(
                new ExplainedNumber(line.count(), "", line.address(), what),
                new ExplainedNumber(
                        line.percent(),
                        Texts.of("shared.number.nothing"),
                        line.address(),
                        Texts.of("switchboard.funnel.column.share") + ", " + what));
    }

    public List<ExplainedNumber> getClosedCells() {
        return List.of(
                new ExplainedNumber(
                        FigureWords.value(CallFigure.CLOSED, counts, origin.target()),
                        "",
                        getClosedAddress(),
                        Texts.of("switchboard.funnel.closed")));
    }

    public String getLinesTitle() {
        return Texts.of(isByMonth() ? "switchboard.days.byMonth" : "switchboard.days.byDay");
    }

    public String getDaysCaption() {
        return isByMonth()
                ? Texts.of("switchboard.days.byMonth.caption", getPeriodText())
                : Texts.of("switchboard.days.byDay.caption", getPeriodText());
    }

    public List<DayColumn> getColumns() {
        return List.of(DayColumn.values());
    }

    public Head getDayHead() {
        return head(
                Texts.of(
                        isByMonth()
                                ? "switchboard.days.column.month"
                                : "switchboard.days.column.day"),
                DayColumn.DAY,
                sorted().isEmpty());
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
                address(OVERVIEW, period())
                                .with("cible", isUsualTarget() ? "" : cible.strip())
                                .with("tri", parameter)
                                .with("ordre", down ? "desc" : "asc")
                        + "#jours-titre",
                sorted ? Optional.of(descending()) : Optional.empty());
    }

    private Optional<DayColumn> sorted() {
        return DayColumn.of(tri);
    }

    private boolean descending() {
        return ordre.equals("desc");
    }

    // --- parameters of the address

    public String getCible() {
        return cible;
    }

    public void setCible(String cible) {
        this.cible = text(cible);
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
}
