package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.ImportTarget.Checked;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Understands the lines of one file or form, one after the other: CERT-3 to CERT-8. It remembers
 * those that it has read.
 */
final class Lines implements Function<Map<String, String>, Checked> {

    static final String PERIOD = "period";
    static final String TERRITORY = "territory";
    static final String TITLE = "title";
    static final String OLDEST = "oldest";

    private static final List<String> TOTALS =
            List.of("total", "sous total", "totaux", "ensemble", "cumul", "moyenne");

    private final List<Remit> remits;
    private final LocalDate today;
    private final Function<Line.Key, Optional<Long>> openings;
    private final Map<Line.Key, String> read = new HashMap<>();
    private final Map<Line.Key, Long> closings = new HashMap<>();

    /**
     * @param openings the backlog declared for the end of the period just before, when it is known
     */
    Lines(List<Remit> remits, LocalDate today, Function<Line.Key, Optional<Long>> openings) {
        this.remits = remits;
        this.today = today;
        this.openings = openings;
    }

    @Override
    public Checked apply(Map<String, String> cells) {
        try {
            return Checked.right(read(cells).identity());
        } catch (RefusedLine e) {
            return Checked.wrong(e.column(), e.getMessage(), e.arguments().toArray());
        }
    }

    Line read(Map<String, String> cells) throws RefusedLine {
        refuseTotals(cells);
        Span span = span(cells.getOrDefault(PERIOD, ""));
        Remit remit = remit(cells, span);
        Map<Quantity, BigDecimal> told = new EnumMap<>(Quantity.class);
        for (Quantity measure : Quantity.values()) {
            Reading.read(measure, cells.getOrDefault(measure.code(), ""))
                    .ifPresent(amount -> told.put(measure, amount));
        }
        Line line =
                new Line(
                        remit,
                        span,
                        new Amounts(told, oldest(cells.getOrDefault(OLDEST, ""), span)));
        refuseContradictions(line.amounts());
        refuseImpossible(line);
        remember(line);
        return line;
    }

    /** CERT-8: totals are made here, from the lines. */
    private static void refuseTotals(Map<String, String> cells) throws RefusedLine {
        for (String column : List.of(TERRITORY, PERIOD)) {
            String said = Folded.key(cells.getOrDefault(column, ""));
            if (TOTALS.stream()
                    .anyMatch(word -> said.equals(word) || said.startsWith(word + " "))) {
                throw new RefusedLine(column, "cert.row.total", cells.get(column));
            }
        }
    }

    private Span span(String cell) throws RefusedLine {
        if (cell.isBlank()) {
            throw new RefusedLine(PERIOD, "cert.row.noPeriod");
        }
        Span span;
        try {
            span =
                    Span.read(cell)
                            .orElseThrow(() -> new RefusedLine(PERIOD, "cert.row.period", cell));
        } catch (RuleBroken e) {
            throw new RefusedLine(PERIOD, e.getMessage(), e.arguments().toArray());
        }
        LocalDate last = span.isWeek() ? span.from().with(DayOfWeek.FRIDAY) : span.from();
        if (last.isAfter(today)) {
            throw new RefusedLine(PERIOD, "cert.row.notOver", cell);
        }
        return span;
    }

    /** CERT-1 */
    private Remit remit(Map<String, String> cells, Span span) throws RefusedLine {
        String territory = cells.getOrDefault(TERRITORY, "");
        String title = cells.getOrDefault(TITLE, "");
        if (territory.isBlank()) {
            throw new RefusedLine(TERRITORY, "cert.row.noTerritory");
        }
        List<Remit> served =
                remits.stream()
                        .filter(remit -> remit.holds(span))
                        .filter(remit -> remit.territory().isMeantBy(territory))
                        .toList();
        if (served.isEmpty()) {
            throw new RefusedLine(TERRITORY, "cert.row.notServed", territory);
        }
        List<Remit> titled =
                served.stream()
                        .filter(remit -> title.isBlank() || remit.title().isMeantBy(title))
                        .toList();
        if (titled.stream().map(Remit::title).distinct().count() != 1) {
            throw new RefusedLine(TITLE, "cert.row.title", title, territory);
        }
        return titled.get(0);
    }

    private static LocalDate oldest(String cell, Span span) throws RefusedLine {
        if (cell.isBlank() || Reading.isNotAvailable(cell) || Folded.key(cell).isEmpty()) {
            return null;
        }
        LocalDate day =
                Span.read(cell)
                        .filter(one -> !one.isWeek())
                        .map(Span::from)
                        .orElseThrow(() -> new RefusedLine(OLDEST, "cert.row.oldest", cell));
        if (day.isAfter(span.to())) {
            throw new RefusedLine(OLDEST, "cert.row.oldestLater", day, span.to());
        }
        return day;
    }

    /** CERT-6 */
    private static void refuseContradictions(Amounts amounts) throws RefusedLine {
        Optional<Long> aged = amounts.sum(Quantity.AGES);
        Optional<Long> backlog = amounts.files(Quantity.BACKLOG);
        if (aged.isPresent() && backlog.isPresent() && !aged.equals(backlog)) {
            throw new RefusedLine(
                    Quantity.BACKLOG.code(), "cert.row.ages", aged.get(), backlog.get());
        }
        Optional<Long> decided = amounts.decided();
        for (Quantity part :
                List.of(Quantity.DECIDED_IN_TIME, Quantity.COMPLETE_TO_DECIDED_FILES)) {
            Optional<Long> files = amounts.files(part);
            if (decided.isPresent() && files.isPresent() && files.get() > decided.get()) {
                throw new RefusedLine(
                        part.code(), "cert.row.moreThanDecided", files.get(), decided.get());
            }
        }
        for (Delay delay : Delay.values()) {
            Optional<BigDecimal> median = amounts.of(delay.median());
            Optional<BigDecimal> ninth = amounts.of(delay.ninth());
            if (median.isPresent()
                    && ninth.isPresent()
                    && median.get().compareTo(ninth.get()) > 0) {
                throw new RefusedLine(
                        delay.median().code(), "cert.row.median", median.get(), ninth.get());
            }
        }
    }

    /** CERT-7 */
    private void refuseImpossible(Line line) throws RefusedLine {
        Optional<Long> opening =
                before(line.key()).map(Optional::of).orElseGet(() -> openings.apply(line.key()));
        Optional<Long> received = line.amounts().files(Quantity.RECEIVED);
        Optional<Long> decided = line.amounts().decided();
        if (opening.isPresent()
                && received.isPresent()
                && decided.isPresent()
                && decided.get() > opening.get() + received.get()) {
            throw new RefusedLine(
                    Quantity.ACCEPTED.code(),
                    "cert.row.decidedTooMany",
                    decided.get(),
                    received.get(),
                    opening.get());
        }
    }

    private Optional<Long> before(Line.Key key) {
        return Optional.ofNullable(
                closings.get(new Line.Key(key.territory(), key.title(), key.span().before())));
    }

    /** CERT-9 */
    private void remember(Line line) throws RefusedLine {
        String identity = line.identity();
        String before = read.putIfAbsent(line.key(), identity);
        if (before != null && !before.equals(identity)) {
            throw new RefusedLine(PERIOD, "cert.row.twice", line.remit().territory().name());
        }
        line.amounts()
                .files(Quantity.BACKLOG)
                .ifPresent(backlog -> closings.put(line.key(), backlog));
    }
}
