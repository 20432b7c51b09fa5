package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.PARIS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Statistics of a queue as XiVO publishes them, by its own formulas, from our counters. */
final class XivoTable {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d", Locale.ENGLISH);

    /** Seconds within which an answer is of good quality. */
    private static final List<Measure> IN_TIME = List.of(Measure.ANSWERED_5, Measure.ANSWERED_10);

    private final Figures figures;
    private final String queue;
    private final int from;
    private final int to;
    private final List<String> columns;

    /**
     * @param from first hour of the configuration
     * @param to the hour before which it ends
     * @param columns their names, the first being that of the rows
     */
    XivoTable(Figures figures, String queue, int from, int to, List<String> columns) {
        this.figures = figures;
        this.queue = queue;
        this.from = from;
        this.to = to;
        this.columns = columns;
    }

    List<List<String>> ofDay(LocalDate day) {
        List<List<String>> rows = new ArrayList<>(List.of(columns));
        for (int hour = from; hour < to; hour++) {
            int shown = hour;
            rows.add(
                    row(
                            hour + "h-" + (hour + 1) + "h",
                            at -> at.toLocalDate().equals(day) && at.getHour() == shown));
        }
        rows.add(row("Total", at -> at.toLocalDate().equals(day)));
        return rows;
    }

    List<List<String>> ofWeek(LocalDate monday) {
        List<List<String>> rows = new ArrayList<>(List.of(columns));
        for (int i = 0; i < 7; i++) {
            LocalDate day = monday.plusDays(i);
            rows.add(row(DAY.format(day), at -> at.toLocalDate().equals(day)));
        }
        rows.add(
                row(
                        "Total",
                        at ->
                                !at.toLocalDate().isBefore(monday)
                                        && at.toLocalDate().isBefore(monday.plusDays(7))));
        return rows;
    }

    private List<String> row(String name, Predicate<ZonedDateTime> when) {
        Predicate<Cell> which =
                cell -> {
                    ZonedDateTime at = Instant.ofEpochSecond(cell.halfHour() * 1800).atZone(PARIS);
                    return cell.queue().equals(queue)
                            && at.getHour() >= from
                            && at.getHour() < to
                            && when.test(at);
                };
        List<String> row = new ArrayList<>(List.of(name));
        columns.stream().skip(1).map(column -> value(column, which)).forEach(row::add);
        return row;
    }

    private String value(String column, Predicate<Cell> which) {
        long answered = sum(which, Measure.ANSWERED);
        long closed = sum(which, Measure.REFUSED_CLOSED);
        long blocking = sum(which, Measure.REFUSED_JOIN_EMPTY, Measure.EMPTY_EXITS);
        long saturated = sum(which, Measure.REFUSED_FULL, Measure.REFUSED_DIVERTED);
        long received =
                sum(which, Measure.ENTERED, Measure.REFUSED_JOIN_EMPTY) + saturated + closed;
        return switch (column) {
            case "Received" -> Long.toString(received);
            case "Answered" -> Long.toString(answered);
            case "Abandoned" -> Long.toString(sum(which, Measure.ABANDONED));
            case "Blocking" -> Long.toString(blocking);
            case "Closed" -> Long.toString(closed);
            case "Saturated" -> Long.toString(saturated);
            case "AWT" -> awt(which);
            case "Answered rate" -> percent(answered, received - closed);
            case "QoS" -> percent(sum(which, IN_TIME.toArray(Measure[]::new)), answered);
            default -> throw new IllegalArgumentException(column);
        };
    }

    private String awt(Predicate<Cell> which) {
        long waits =
                sum(
                        which,
                        Measure.WAIT_ANSWERED,
                        Measure.WAIT_ABANDONED,
                        Measure.WAIT_TIMED_OUT,
                        Measure.WAIT_EMPTY_EXITS);
        long waited =
                sum(
                        which,
                        Measure.ANSWERED,
                        Measure.ABANDONED,
                        Measure.TIMED_OUT,
                        Measure.EMPTY_EXITS);
        if (waited == 0) {
            return "";
        }
        long mean = waits / waited;
        return String.format("%02d:%02d:%02d", mean / 3600, mean / 60 % 60, mean % 60);
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "" : Math.round(100.0 * part / whole) + " %";
    }

    private long sum(Predicate<Cell> which, Measure... measures) {
        long sum = 0;
        for (Measure measure : measures) {
            sum += figures.get(measure, which);
        }
        return sum;
    }
}
