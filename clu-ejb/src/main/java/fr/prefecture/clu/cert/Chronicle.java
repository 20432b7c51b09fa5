package fr.prefecture.clu.cert;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that is told of one territory and title, in the order of time: what counts, what follows from
 * what, and what is missing.
 */
final class Chronicle {

    private final List<Statement> counted = new ArrayList<>();
    private final List<Statement> setAside = new ArrayList<>();
    private final SortedMap<LocalDate, String> daysOff;

    /**
     * @param told in the order in which it was told, the latest last
     * @param daysOff holidays and closing days, by date
     */
    Chronicle(Collection<Statement> told, SortedMap<LocalDate, String> daysOff) {
        this.daysOff = daysOff;
        Map<Span, Statement> latest = new LinkedHashMap<>();
        told.forEach(statement -> latest.put(statement.span(), statement));
        Set<Span> weeks = new HashSet<>();
        latest.keySet().stream().filter(Span::isWeek).forEach(weeks::add);
        for (Statement statement : latest.values()) {
            boolean within =
                    !statement.span().isWeek()
                            && weeks.contains(Span.weekOf(statement.span().from()));
            (within ? setAside : counted).add(statement);
        }
        counted.sort((one, other) -> one.span().from().compareTo(other.span().from()));
    }

    /** CERT-10, CERT-11: the latest word for each period; a week's word before its days'. */
    List<Statement> counted() {
        return counted;
    }

    /** CERT-11: days of a week that is told as a week too. */
    List<Statement> setAside() {
        return setAside;
    }

    boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !daysOff.containsKey(day);
    }

    /** The last day of a span on which people worked; its last one where nobody did. */
    LocalDate lastWorkedDay(Span span) {
        LocalDate day = span.to();
        while (!works(day) && day.isAfter(span.from())) {
            day = day.minusDays(1);
        }
        return works(day) ? day : span.to();
    }

    long workedDays(Span span) {
        return span.from().datesUntil(span.to().plusDays(1)).filter(this::works).count();
    }

    /** CERT-12 */
    List<Checkpoint> reconciled() {
        List<Checkpoint> checkpoints = new ArrayList<>();
        Statement before = null;
        Optional<Long> carried = Optional.empty();
        for (Statement statement : counted) {
            boolean gap = before != null && isGap(before.span(), statement.span());
            if (gap) {
                carried = Optional.empty();
            }
            Checkpoint checkpoint = checkpoint(statement, carried, before == null, gap);
            checkpoints.add(checkpoint);
            carried =
                    statement
                            .amounts()
                            .files(Quantity.BACKLOG)
                            .map(Optional::of)
                            .orElseGet(checkpoint::expected);
            before = statement;
        }
        return checkpoints;
    }

    private static Checkpoint checkpoint(
            Statement statement, Optional<Long> opening, boolean first, boolean gap) {
        Optional<Long> in = statement.amounts().files(Quantity.RECEIVED);
        Optional<Long> out = statement.amounts().decided();
        Optional<Long> expected =
                opening.isPresent() && in.isPresent() && out.isPresent()
                        ? Optional.of(opening.get() + in.get() - out.get())
                        : Optional.empty();
        Optional<Long> mismatch =
                expected.flatMap(
                        e -> statement.amounts().files(Quantity.BACKLOG).map(told -> told - e));
        Checkpoint.State state;
        if (mismatch.isPresent()) {
            state = mismatch.get() == 0 ? Checkpoint.State.AGREES : Checkpoint.State.MISMATCH;
        } else if (first) {
            state = Checkpoint.State.FIRST;
        } else {
            state = gap ? Checkpoint.State.AFTER_GAP : Checkpoint.State.NOT_AVAILABLE;
        }
        return new Checkpoint(statement, opening, expected, mismatch, state, Optional.empty());
    }

    private boolean isGap(Span one, Span next) {
        return one.to().plusDays(1).datesUntil(next.from()).anyMatch(this::works);
    }

    /**
     * CERT-20
     *
     * @param first the day from which on anything is told, of this chronicle or before it
     */
    boolean isWhole(Span week, LocalDate first) {
        List<Span> told = counted.stream().map(Statement::span).filter(week::contains).toList();
        return missing(week, told, first, week.to()).isEmpty();
    }

    /** CERT-13: the weeks and days that nobody told of, from the first one told to a last day. */
    List<Span> missing(LocalDate until) {
        List<Span> missing = new ArrayList<>();
        if (counted.isEmpty()) {
            return missing;
        }
        SortedMap<LocalDate, List<Span>> byWeek = new TreeMap<>();
        for (Statement statement : counted) {
            byWeek.computeIfAbsent(
                            Span.weekOf(statement.span().from()).from(), w -> new ArrayList<>())
                    .add(statement.span());
        }
        LocalDate first = counted.get(0).span().from();
        for (Span week = Span.weekOf(first);
                !week.from().isAfter(until);
                week = Span.weekOf(week.to().plusDays(1))) {
            missing.addAll(
                    missing(week, byWeek.getOrDefault(week.from(), List.of()), first, until));
        }
        return missing;
    }

    private List<Span> missing(Span week, List<Span> told, LocalDate first, LocalDate until) {
        if (told.contains(week)) {
            return List.of();
        }
        List<LocalDate> due =
                week.from()
                        .datesUntil(week.to().plusDays(1))
                        .filter(this::works)
                        .filter(day -> !day.isBefore(first) && !day.isAfter(until))
                        .toList();
        if (told.isEmpty()) {
            boolean over = !week.from().with(DayOfWeek.FRIDAY).isAfter(until);
            return due.isEmpty() || !over ? List.of() : List.of(week);
        }
        return due.stream().map(Span::day).filter(day -> !told.contains(day)).toList();
    }
}
