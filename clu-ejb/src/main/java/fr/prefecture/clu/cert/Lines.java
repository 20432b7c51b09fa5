package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.ImportTarget.Checked;
import fr.prefecture.clu.shared.ImportTarget.Note;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

    /** In days, the last one of each class of age but the open one. */
    private static final List<Integer> CLASS_ENDS = List.of(7, 15, 30, 60);

    private static final String NOT_AVAILABLE = "N/C";

    private static final List<String> TOTALS =
            List.of("total", "sous total", "totaux", "ensemble", "cumul", "moyenne");

    private final List<Remit> remits;
    private final LocalDate today;
    private final Function<Line.Key, Optional<Long>> openings;
    private final Function<Line.Key, Optional<Amounts>> known;
    private final Map<Line.Key, String> read = new HashMap<>();
    private final Map<Line.Key, Long> closings = new HashMap<>();

    /**
     * @param openings the backlog declared for the end of the period just before, when it is known
     * @param known what counts of a period today
     */
    Lines(
            List<Remit> remits,
            LocalDate today,
            Function<Line.Key, Optional<Long>> openings,
            Function<Line.Key, Optional<Amounts>> known) {
        this.remits = remits;
        this.today = today;
        this.openings = openings;
        this.known = known;
    }

    /** The first thing that is wrong with a line. */
    @Override
    public Checked apply(Map<String, String> cells) {
        return examine(cells).get(0);
    }

    /** All that is wrong with a line, each at its column; or that it is right. */
    List<Checked> examine(Map<String, String> cells) {
        List<RefusedLine> wrong = new ArrayList<>();
        Optional<Line> line = read(cells, true, wrong);
        return wrong.isEmpty()
                ? List.of(right(line.orElseThrow(), cells))
                : wrong.stream()
                        .map(
                                e ->
                                        Checked.wrong(
                                                e.column(),
                                                e.getMessage(),
                                                e.arguments().toArray()))
                        .toList();
    }

    /** CERT-10: a line that corrects what is known says so before it counts. */
    private Checked right(Line line, Map<String, String> cells) {
        return Checked.right(line.identity())
                .with(
                        known.apply(line.key())
                                .filter(
                                        before ->
                                                !before.written().equals(line.amounts().written()))
                                .map(
                                        before ->
                                                Note.of(
                                                        "cert.row.replaces",
                                                        line.remit().territory().name(),
                                                        cells.getOrDefault(PERIOD, "").strip(),
                                                        told(before.files(Quantity.RECEIVED)),
                                                        told(before.decided()),
                                                        told(before.files(Quantity.BACKLOG)))));
    }

    private static Object told(Optional<Long> number) {
        return number.isPresent() ? number.get() : NOT_AVAILABLE;
    }

    /** An empty cell is not available, as « N/C » is. */
    Line read(Map<String, String> cells) throws RefusedLine {
        List<RefusedLine> wrong = new ArrayList<>();
        Optional<Line> line = read(cells, false, wrong);
        if (!wrong.isEmpty()) {
            throw wrong.get(0);
        }
        return line.orElseThrow();
    }

    private Optional<Line> read(
            Map<String, String> cells, boolean filled, List<RefusedLine> wrong) {
        try {
            refuseTotals(cells);
            Span span = span(cells.getOrDefault(PERIOD, ""));
            Remit remit = remit(cells, span);
            Line line = new Line(remit, span, amounts(cells, span, wrong));
            if (filled) {
                refuseEmpty(cells, wrong);
            }
            if (wrong.isEmpty()) {
                refuseContradictions(line.amounts(), wrong);
                refuseOldest(line, wrong);
                refuseImpossible(line, wrong);
            }
            if (wrong.isEmpty()) {
                remember(line);
            }
            return Optional.of(line);
        } catch (RefusedLine e) {
            wrong.add(e);
            return Optional.empty();
        }
    }

    private static Amounts amounts(Map<String, String> cells, Span span, List<RefusedLine> wrong) {
        Map<Quantity, BigDecimal> told = new EnumMap<>(Quantity.class);
        for (Quantity measure : Quantity.values()) {
            try {
                Reading.read(measure, cells.getOrDefault(measure.code(), ""))
                        .ifPresent(amount -> told.put(measure, amount));
            } catch (RefusedLine e) {
                wrong.add(e);
            }
        }
        LocalDate oldest = null;
        try {
            oldest = oldest(cells.getOrDefault(OLDEST, ""), span);
        } catch (RefusedLine e) {
            wrong.add(e);
        }
        return new Amounts(told, oldest);
    }

    /** Whoever has no number for what the reconciliation needs says so. */
    private static void refuseEmpty(Map<String, String> cells, List<RefusedLine> wrong) {
        Quantity.REQUIRED.stream()
                .map(Quantity::code)
                .filter(code -> cells.getOrDefault(code, "").isBlank())
                .forEach(code -> wrong.add(new RefusedLine(code, "imports.cell.missing")));
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
    private static void refuseContradictions(Amounts amounts, List<RefusedLine> wrong) {
        Optional<Long> aged = amounts.sum(Quantity.AGES);
        Optional<Long> backlog = amounts.files(Quantity.BACKLOG);
        if (aged.isPresent() && backlog.isPresent() && !aged.equals(backlog)) {
            wrong.add(
                    new RefusedLine(
                            Quantity.BACKLOG.code(), "cert.row.ages", aged.get(), backlog.get()));
        }
        Optional<Long> decided = amounts.decided();
        for (Quantity part :
                List.of(Quantity.DECIDED_IN_TIME, Quantity.COMPLETE_TO_DECIDED_FILES)) {
            Optional<Long> files = amounts.files(part);
            if (decided.isPresent() && files.isPresent() && files.get() > decided.get()) {
                wrong.add(
                        new RefusedLine(
                                part.code(),
                                "cert.row.moreThanDecided",
                                files.get(),
                                decided.get()));
            }
        }
        for (Delay delay : Delay.values()) {
            Optional<BigDecimal> median = amounts.of(delay.median());
            Optional<BigDecimal> ninth = amounts.of(delay.ninth());
            if (median.isPresent()
                    && ninth.isPresent()
                    && median.get().compareTo(ninth.get()) > 0) {
                wrong.add(
                        new RefusedLine(
                                delay.median().code(),
                                "cert.row.median",
                                median.get(),
                                ninth.get()));
            }
        }
    }

    /**
     * CERT-38: the oldest file is in the class of its age, and in no older one is any. A week's
     * stock is that of its last worked day, a Thursday at the earliest: nobody says which.
     */
    private static void refuseOldest(Line line, List<RefusedLine> wrong) {
        Amounts amounts = line.amounts();
        if (amounts.oldest() == null || amounts.sum(Quantity.AGES).isEmpty()) {
            return;
        }
        LocalDate end = line.span().to();
        int eldest = classOf(ChronoUnit.DAYS.between(amounts.oldest(), end));
        LocalDate earliest = line.span().isWeek() ? end.with(DayOfWeek.THURSDAY) : end;
        int youngest = classOf(ChronoUnit.DAYS.between(amounts.oldest(), earliest));
        int oldest = Quantity.AGES.size() - 1;
        while (oldest >= 0 && amounts.files(Quantity.AGES.get(oldest)).orElseThrow() == 0) {
            oldest--;
        }
        if (oldest < youngest || oldest > eldest) {
            wrong.add(
                    new RefusedLine(
                            OLDEST,
                            "cert.row.oldestAge",
                            amounts.oldest(),
                            ChronoUnit.DAYS.between(amounts.oldest(), end),
                            end));
        }
    }

    /** The place of its class among {@link Quantity#AGES}. */
    private static int classOf(long days) {
        int place = 0;
        while (place < CLASS_ENDS.size() && days > CLASS_ENDS.get(place)) {
            place++;
        }
        return place;
    }

    /** CERT-7 */
    private void refuseImpossible(Line line, List<RefusedLine> wrong) {
        Optional<Long> opening =
                before(line.key()).map(Optional::of).orElseGet(() -> openings.apply(line.key()));
        Optional<Long> received = line.amounts().files(Quantity.RECEIVED);
        Optional<Long> decided = line.amounts().decided();
        if (opening.isPresent()
                && received.isPresent()
                && decided.isPresent()
                && decided.get() > opening.get() + received.get()) {
            wrong.add(
                    new RefusedLine(
                            Quantity.ACCEPTED.code(),
                            "cert.row.decidedTooMany",
                            decided.get(),
                            received.get(),
                            opening.get()));
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
