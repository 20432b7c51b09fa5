package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.LooseDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** COM-46: the figures of a period as the slides show them: month by month, known or not. */
final class Charted {

    /** Months on one slide. */
    private static final int ROWS = 12;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Charted() {}

    /** What is said of a figure's way from its first month to its last one. */
    public enum Course {
        UNKNOWN,
        ONE_MONTH,
        RISING,
        FALLING,
        UNCHANGED
    }

    /**
     * A month of a chart.
     *
     * @param value empty when nothing is known
     * @param of how many it is a part of; empty where it is not a part
     */
    public record Point(LooseDate month, Optional<BigDecimal> value, Optional<BigDecimal> of) {}

    /**
     * A figure over a period.
     *
     * @param max where bars end
     * @param total how many all its values are a part of; empty where they are not
     * @param target that of the last month that is known
     * @param pages its months, slide by slide
     */
    public record Chart(
            String code,
            String unit,
            String course,
            LooseDate from,
            LooseDate to,
            Optional<Point> first,
            Optional<Point> last,
            BigDecimal max,
            Optional<BigDecimal> total,
            Optional<BigDecimal> target,
            boolean atLeast,
            String verdict,
            Optional<LocalDate> dataDate,
            boolean gaps,
            List<List<Point>> pages) {}

    /** What stands in a column of a table of figures. */
    public record Column(String code, String unit) {}

    /** A month in a table of figures, its values in the order of the columns. */
    public record Row(LooseDate month, List<Optional<BigDecimal>> values) {}

    /** Figures that are read together. */
    public record Board(
            List<Column> columns, Optional<LocalDate> dataDate, List<List<Row>> pages) {}

    static List<Chart> charts(SortedMap<YearMonth, List<Figure>> months) {
        Map<String, SortedMap<YearMonth, Figure>> byCode = new LinkedHashMap<>();
        months.forEach(
                (month, figures) ->
                        figures.forEach(
                                figure ->
                                        byCode.computeIfAbsent(
                                                        figure.code(), code -> new TreeMap<>())
                                                .put(month, figure)));
        return byCode.values().stream().map(Charted::chart).toList();
    }

    private static Chart chart(SortedMap<YearMonth, Figure> figures) {
        List<Point> points = new ArrayList<>();
        figures.forEach((month, figure) -> points.add(point(month, figure)));
        List<Point> known = points.stream().filter(point -> point.value().isPresent()).toList();
        Figure latest =
                figures.values().stream()
                        .filter(figure -> figure.value().isPresent())
                        .reduce((one, other) -> other)
                        .orElse(figures.get(figures.lastKey()));
        Optional<FigureTarget> target = Optional.ofNullable(latest.target());
        return new Chart(
                latest.code(),
                latest.unit().name(),
                course(known).name(),
                LooseDate.month(figures.firstKey()),
                LooseDate.month(figures.lastKey()),
                known.stream().findFirst(),
                known.stream().reduce((one, other) -> other),
                max(latest.unit(), known, target),
                known.stream().flatMap(point -> point.of().stream()).reduce(BigDecimal::add),
                target.map(FigureTarget::threshold),
                target.map(FigureTarget::atLeast).orElse(true),
                latest.verdict().name(),
                dataDate(figures.values().stream()),
                known.size() < points.size(),
                split(fromFirstKnown(points, point -> point.value().isPresent())));
    }

    private static Point point(YearMonth month, Figure figure) {
        return new Point(
                LooseDate.month(month),
                figure.value(),
                Optional.ofNullable(figure.denominator())
                        .filter(of -> figure.unit() != FigureUnit.COUNT));
    }

    static Course course(List<Point> known) {
        if (known.isEmpty()) {
            return Course.UNKNOWN;
        }
        if (known.size() == 1) {
            return Course.ONE_MONTH;
        }
        BigDecimal before = known.get(0).value().orElseThrow();
        int way = known.get(known.size() - 1).value().orElseThrow().compareTo(before);
        return way > 0 ? Course.RISING : way < 0 ? Course.FALLING : Course.UNCHANGED;
    }

    private static BigDecimal max(
            FigureUnit unit, List<Point> known, Optional<FigureTarget> target) {
        if (unit == FigureUnit.PERCENT || unit == FigureUnit.POINTS) {
            return WHOLE;
        }
        return Stream.concat(
                        known.stream().map(point -> point.value().orElseThrow()),
                        target.map(FigureTarget::threshold).stream())
                .max(Comparator.naturalOrder())
                .filter(most -> most.signum() > 0)
                .orElse(BigDecimal.ONE);
    }

    /** Nothing when there is nothing to read beside the figures. */
    static Optional<Board> board(SortedMap<YearMonth, List<Figure>> months) {
        List<Figure> columns = months.get(months.lastKey());
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        months.forEach(
                (month, figures) ->
                        rows.add(
                                new Row(
                                        LooseDate.month(month),
                                        figures.stream().map(Figure::value).toList())));
        return Optional.of(
                new Board(
                        columns.stream()
                                .map(figure -> new Column(figure.code(), figure.unit().name()))
                                .toList(),
                        dataDate(months.values().stream().flatMap(List::stream)),
                        split(
                                fromFirstKnown(
                                        rows,
                                        row ->
                                                row.values().stream()
                                                        .anyMatch(Optional::isPresent)))));
    }

    private static Optional<LocalDate> dataDate(Stream<Figure> figures) {
        return figures.flatMap(figure -> Optional.ofNullable(figure.dataDate()).stream())
                .max(Comparator.naturalOrder());
    }

    /**
     * COM-46: nobody is shown the months before there were any data; all unknown, a slide of them.
     */
    private static <T> List<T> fromFirstKnown(List<T> months, Predicate<T> known) {
        for (int i = 0; i < months.size(); i++) {
            if (known.test(months.get(i))) {
                return months.subList(i, months.size());
            }
        }
        return months.subList(Math.max(0, months.size() - ROWS), months.size());
    }

    /** COM-47: as few slides as hold all months, about as many on each. */
    private static <T> List<List<T>> split(List<T> rows) {
        int pages = (rows.size() + ROWS - 1) / ROWS;
        List<List<T>> split = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            split.add(rows.subList(page * rows.size() / pages, (page + 1) * rows.size() / pages));
        }
        return split;
    }
}
