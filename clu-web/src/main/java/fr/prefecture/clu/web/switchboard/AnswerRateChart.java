package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.LineChart;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The answer rate over a period: by day, by week when that is too many, or by month. */
public final class AnswerRateChart {

    /** How finely the period is cut. */
    enum Step {
        DAY,
        WEEK,
        MONTH
    }

    /**
     * A row of the chart's table.
     *
     * @param period the days that it tells of
     * @param notes what people have said of them (TEL-51)
     */
    public record Row(
            String id,
            String label,
            ReportingPeriod period,
            boolean covered,
            Counts counts,
            Optional<BigDecimal> rate,
            List<String> notes) {

        public String entered() {
            return covered ? DayColumn.ENTERED.text(counts) : "";
        }

        public String answered() {
            return covered ? DayColumn.ANSWERED.text(counts) : "";
        }

        public String percent() {
            return covered ? DayColumn.RATE.text(counts) : "";
        }

        /** The value as the mark of the drawing carries it, or nothing. */
        public String value() {
            return rate.map(BigDecimal::toPlainString).orElse("");
        }

        public String missing() {
            return Texts.of(covered ? "shared.number.nothing" : "shared.number.missing");
        }
    }

    private static final int MOST_BY_DAY = 62;
    private static final int MOST_BY_WEEK = 371;
    private static final int TICKS = 5;
    private static final int REMARK_ROOM = 4;
    private static final int MOST_NOTE_WORDS = 10;
    private static final int MOST_NOTES = 10;

    private final Step step;
    private final ReportingPeriod period;
    private final List<Row> rows;
    private final LineChart drawing;
    private final Optional<BigDecimal> target;

    /**
     * @param lines the days of the period; where it is drawn by month, a line for each of them is
     *     enough
     */
    AnswerRateChart(ReportingPeriod period, List<DayLine> lines, Optional<BigDecimal> target) {
        this.step =
                period.length() <= MOST_BY_DAY
                        ? Step.DAY
                        : period.length() <= MOST_BY_WEEK ? Step.WEEK : Step.MONTH;
        this.period = period;
        this.target = target;
        this.rows = rows(lines);
        this.drawing = new LineChart(slots(lines), target);
    }

    public List<Row> rows() {
        return rows;
    }

    public LineChart drawing() {
        return drawing;
    }

    /** Whether any call can be drawn. */
    public boolean isDrawn() {
        return rows.stream().anyMatch(row -> row.rate().isPresent());
    }

    public String title(String period) {
        return Texts.of("switchboard.chart.title." + step.name(), period);
    }

    public String stepLabel() {
        return Texts.of("switchboard.chart.step." + step.name());
    }

    /** What the drawing shows, in one or two sentences made from its values. */
    public String reading() {
        List<Row> drawn = rows.stream().filter(row -> row.rate().isPresent()).toList();
        List<String> sentences = new ArrayList<>();
        LineChart.Slot low = drawing.lowest().orElseThrow();
        LineChart.Slot high = drawing.highest().orElseThrow();
        String lowest = French.percent(low.value().orElseThrow());
        if (drawn.size() == 1) {
            sentences.add(
                    Texts.of("switchboard.chart.reading.one." + step.name(), lowest, label(low)));
        } else if (low.value().equals(high.value())) {
            sentences.add(Texts.of("switchboard.chart.reading.flat", lowest));
        } else {
            sentences.add(
                    Texts.of(
                            "switchboard.chart.reading.range." + step.name(),
                            lowest,
                            label(low),
                            French.percent(high.value().orElseThrow()),
                            label(high)));
        }
        if (drawn.size() > 1) {
            target.ifPresent(threshold -> sentences.add(reached(threshold, drawn)));
        }
        if (drawing.isTruncated()) {
            sentences.add(Texts.of("switchboard.chart.reading.truncated", drawing.floor()));
        }
        return String.join(" ", sentences);
    }

    private List<Row> noted() {
        return rows.stream().filter(row -> !row.notes().isEmpty()).toList();
    }

    /** TEL-108: where the drawing has a mark for what is said; near ones share the word. */
    public List<LineChart.Words> noteMarks() {
        List<LineChart.Words> marks = new ArrayList<>();
        int room = rows.size() / MOST_NOTE_WORDS + 1;
        int lastWord = -room;
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).notes().isEmpty()) {
                boolean worded = i - lastWord >= room;
                lastWord = worded ? i : lastWord;
                marks.add(drawing.above(i, worded ? Texts.of("switchboard.chart.noted") : ""));
            }
        }
        return marks;
    }

    /** TEL-108: what is said, for those who do not see the marks; nothing where nothing is. */
    public String notesText() {
        List<Row> noted = noted();
        List<String> words =
                new ArrayList<>(
                        noted.stream()
                                .limit(MOST_NOTES)
                                .map(
                                        row ->
                                                Texts.of(
                                                        "switchboard.chart.note",
                                                        row.label(),
                                                        row.notes().stream()
                                                                .map(Names::isolated)
                                                                .collect(
                                                                        Collectors.joining(" · "))))
                                .toList());
        if (noted.size() > MOST_NOTES) {
            words.add(Texts.of("switchboard.chart.notes.more", noted.size() - MOST_NOTES));
        }
        return words.isEmpty()
                ? ""
                : Texts.of("switchboard.chart.notes", String.join("\u202f; ", words));
    }

    /** What is written at the lowest mark. */
    public String lowestText() {
        LineChart.Slot low = drawing.lowest().orElseThrow();
        String value = French.percent(low.value().orElseThrow());
        return step == Step.DAY ? Texts.of("switchboard.chart.mark", value, low.name()) : value;
    }

    /** What is written at the target's line; nothing without a target. */
    public String targetText() {
        return target.map(threshold -> Texts.of("switchboard.chart.target", threshold)).orElse("");
    }

    private String reached(BigDecimal threshold, List<Row> drawn) {
        long times =
                drawn.stream()
                        .filter(row -> row.rate().orElseThrow().compareTo(threshold) >= 0)
                        .count();
        if (times == drawn.size()) {
            return Texts.of("switchboard.chart.reached.all", threshold, drawn.size());
        }
        return times == 0
                ? Texts.of("switchboard.chart.reached.none", threshold, drawn.size())
                : Texts.of("switchboard.chart.reached.some", threshold, times, drawn.size());
    }

    private String label(LineChart.Slot slot) {
        return rows.stream()
                .filter(row -> row.id().equals(slot.id()))
                .map(Row::label)
                .findFirst()
                .orElseThrow();
    }

    private List<Row> rows(List<DayLine> lines) {
        Function<DayLine, LocalDate> start = line -> start(line.day());
        return lines.stream()
                .collect(Collectors.groupingBy(start, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Row row(LocalDate start, Collection<DayLine> lines) {
        Counts counts = lines.stream().map(DayLine::counts).reduce(Counts.NONE, Counts::plus);
        boolean covered = lines.stream().anyMatch(DayLine::isCovered);
        return new Row(
                step == Step.MONTH ? YearMonth.from(start).toString() : start.toString(),
                switch (step) {
                    case DAY -> French.weekday(start);
                    case WEEK -> French.week(start);
                    case MONTH -> French.month(YearMonth.from(start));
                },
                new ReportingPeriod(later(start, period.from()), earlier(end(start), period.to())),
                covered,
                counts,
                DayColumn.RATE.number(counts),
                lines.stream().flatMap(line -> line.notes().stream()).distinct().toList());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? other : one;
    }

    private LocalDate end(LocalDate start) {
        return switch (step) {
            case DAY -> start;
            case WEEK -> start.plusDays(6);
            case MONTH -> YearMonth.from(start).atEndOfMonth();
        };
    }

    private LocalDate start(LocalDate day) {
        return switch (step) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    private List<LineChart.Slot> slots(List<DayLine> lines) {
        List<Integer> ticks = ticks();
        List<LineChart.Slot> slots = new ArrayList<>();
        int lastRemark = -REMARK_ROOM;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean remarked =
                    step == Step.DAY
                            && lines.get(i).off().isPresent()
                            && !lines.get(i).isWeekEnd()
                            && row.rate().isEmpty()
                            && i - lastRemark >= REMARK_ROOM;
            if (remarked) {
                lastRemark = i;
            }
            slots.add(
                    new LineChart.Slot(
                            row.id(),
                            name(row),
                            row.rate(),
                            ticks.contains(i),
                            remarked ? Texts.of("switchboard.chart.off") : ""));
        }
        return slots;
    }

    private String name(Row row) {
        return step == Step.MONTH ? row.label() : French.dayOfMonth(LocalDate.parse(row.id()));
    }

    /** A few names under the axis: Mondays where there are enough of them. */
    private List<Integer> ticks() {
        List<Integer> all = IntStream.range(0, rows.size()).boxed().toList();
        List<Integer> mondays =
                step != Step.DAY
                        ? all
                        : all.stream()
                                .filter(
                                        i ->
                                                LocalDate.parse(rows.get(i).id()).getDayOfWeek()
                                                        == DayOfWeek.MONDAY)
                                .toList();
        List<Integer> candidates = mondays.size() < 3 ? all : mondays;
        int every = (candidates.size() + TICKS - 1) / TICKS;
        return IntStream.range(0, candidates.size())
                .filter(i -> i % every == 0)
                .mapToObj(candidates::get)
                .toList();
    }
}
