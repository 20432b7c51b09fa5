package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.DayRow;
import fr.prefecture.clu.switchboard.DayStanding;
import fr.prefecture.clu.switchboard.DayState;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The days of a period, all queues together, each with its figures or without. */
final class DayTable {

    private final List<DayLine> lines;

    /**
     * @param standings why each covered day is final or not
     * @param daysOff the names of holidays and closings, by day
     * @param today the day that is going on
     */
    DayTable(
            ReportingPeriod period,
            List<DayRow> rows,
            Map<LocalDate, DayStanding> standings,
            Map<LocalDate, String> daysOff,
            LocalDate today) {
        Map<LocalDate, List<DayRow>> byDay =
                rows.stream().collect(Collectors.groupingBy(DayRow::day));
        lines =
                period.days().stream()
                        .map(
                                day ->
                                        line(
                                                day,
                                                byDay.getOrDefault(day, List.of()),
                                                Optional.ofNullable(standings.get(day)),
                                                Optional.ofNullable(daysOff.get(day)),
                                                !day.isBefore(today)))
                        .toList();
    }

    private DayTable(List<DayLine> lines) {
        this.lines = lines;
    }

    /**
     * TEL-51: the same, each day with what people have said of it.
     *
     * @param said by day, of those of which anything is said
     */
    DayTable noted(Map<LocalDate, List<String>> said) {
        return new DayTable(
                lines.stream()
                        .map(line -> line.noted(said.getOrDefault(line.day(), List.of())))
                        .toList());
    }

    private static DayLine line(
            LocalDate day,
            List<DayRow> rows,
            Optional<DayStanding> standing,
            Optional<String> off,
            boolean toCome) {
        Optional<DayState> state =
                rows.stream()
                        .map(DayRow::state)
                        .reduce((a, b) -> a == DayState.FINAL ? b : DayState.PROVISIONAL);
        Counts counts = rows.stream().map(DayRow::counts).reduce(Counts.NONE, Counts::plus);
        List<String> why =
                standing.map(DayStanding::reasons).orElse(List.of()).stream()
                        .map(reason -> Texts.of(reason.key(), reason.arguments()))
                        .toList();
        return new DayLine(day, off, state, counts, toCome, why);
    }

    /** By day. */
    List<DayLine> lines() {
        return lines;
    }

    List<DayLine> sorted(Optional<DayColumn> column, boolean descending) {
        return sorted(lines, column, descending);
    }

    /**
     * Lines without the figure come last, either way; equal figures keep the order of time.
     *
     * @param inTime lines in the order of time
     */
    static <L extends Line> List<L> sorted(
            List<L> inTime, Optional<DayColumn> column, boolean descending) {
        if (column.isEmpty()) {
            List<L> lines = new ArrayList<>(inTime);
            if (descending) {
                Collections.reverse(lines);
            }
            return lines;
        }
        Comparator<BigDecimal> order =
                descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return inTime.stream()
                .sorted(
                        Comparator.comparing(
                                (L line) -> line.number(column.get()).orElse(null),
                                Comparator.nullsLast(order)))
                .toList();
    }

    Counts total() {
        return lines.stream().map(DayLine::counts).reduce(Counts.NONE, Counts::plus);
    }

    boolean isEmpty() {
        return lines.stream().noneMatch(DayLine::isCovered);
    }

    long covered() {
        return lines.stream().filter(DayLine::isCovered).count();
    }

    /** Days that are not closed. */
    long open() {
        return lines.stream().filter(line -> !line.isClosed()).count();
    }

    /** Worked days that are over and that no log covers. */
    List<LocalDate> missing() {
        return lines.stream().filter(DayLine::isMissing).map(DayLine::day).toList();
    }

    /** Covered days whose figures can still change. */
    List<LocalDate> provisional() {
        return lines.stream().filter(DayLine::isProvisional).map(DayLine::day).toList();
    }

    /** Whether some of the days are still to come, or going on. */
    boolean goesOn() {
        return lines.stream().anyMatch(DayLine::toCome);
    }
}
