package fr.prefecture.clu.cert;

import fr.prefecture.clu.deliveries.Delivered;
import fr.prefecture.clu.deliveries.Lives;
import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much work comes, leaves and waits, for each territory and title of the centre. */
@Stateless
@RolesAllowed({Roles.CERT, Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.READER, Roles.NIGHT})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Workloads {

    /** CERT-20: a week is due on the second working day after it. */
    private static final int DUE_AFTER = 2;

    static final FigureCoverage NO_WEEK = new FigureCoverage(0, 0, 0, FigureCoverage.Unit.WEEKS);

    /** A day's week begins so many days before it, at most. */
    private static final int DAYS_BEFORE = 6;

    @Inject Clock clock;
    @EJB Territories territories;
    @EJB Chronicles chronicles;
    @EJB Explanations explanations;
    @EJB BusinessCalendar calendar;

    /**
     * One for each territory and title that is served then, by name, told or not: CERT-31.
     *
     * @param period CERT-2: a week belongs to it by its Thursday
     * @param territory only that one, served then or not
     */
    public List<Workload> rows(ReportingPeriod period, Optional<String> territory) {
        SortedMap<String, Chronicle> told = all();
        List<ExplanationRow> explained = explanations.rows();
        Lives lives = chronicles.lives(period);
        List<List<Remit>> shown =
                remits().stream()
                        .filter(
                                those ->
                                        territory
                                                .map(those.get(0).territory().code()::equals)
                                                .orElseGet(() -> isServed(those, period)))
                        .toList();
        boolean several = shown.stream().map(those -> those.get(0).title()).distinct().count() > 1;
        return shown.stream()
                .map(those -> row(those, several, told.get(key(those)), period, explained, lives))
                .toList();
    }

    /** CERT-2, CERT-11: what counts of a period, of all that is served then. */
    public List<Statement> counted(ReportingPeriod period) {
        Map<String, List<Statement>> told =
                byKey(chronicles.published(period.from().minusDays(DAYS_BEFORE), period.to()));
        return remits().stream()
                .filter(those -> isServed(those, period))
                .flatMap(those -> counted(told.getOrDefault(key(those), List.of())))
                .filter(statement -> statement.span().isIn(period))
                .toList();
    }

    /**
     * CERT-35: how many weeks of the territories and titles that are served then are told.
     *
     * @param period CERT-2: a week belongs to it by its Thursday
     */
    public FigureCoverage coverage(ReportingPeriod period) {
        LocalDate from = period.from().minusDays(DAYS_BEFORE);
        LocalDate to = period.to().plusDays(DAYS_BEFORE);
        Map<String, List<Statement>> told = byKey(chronicles.published(from, to));
        SortedMap<LocalDate, String> daysOff = calendar.daysOff(from, to);
        Lives lives = chronicles.lives(period);
        return remits().stream()
                .map(
                        those ->
                                coverage(
                                        those,
                                        new Chronicle(
                                                told.getOrDefault(key(those), List.of()), daysOff),
                                        period,
                                        lives))
                .reduce(NO_WEEK, FigureCoverage::plus);
    }

    /** CERT-35: a week is known when it is told as a week, or on each of its working days. */
    private static FigureCoverage coverage(
            List<Remit> remits, Chronicle chronicle, ReportingPeriod period, Lives lives) {
        int expected = 0;
        int known = 0;
        int lost = 0;
        for (Span week = Span.weekOf(period.from());
                !week.from().isAfter(period.to());
                week = Span.weekOf(week.to().plusDays(1))) {
            Span of = week;
            if (week.isIn(period) && remits.stream().anyMatch(remit -> remit.holds(of))) {
                boolean whole = chronicle.isWhole(week, week.from());
                expected++;
                known += whole ? 1 : 0;
                lost += !whole && lives.isLost(key(remits), week.from()) ? 1 : 0;
            }
        }
        return new FigureCoverage(known, expected, lost, FigureCoverage.Unit.WEEKS);
    }

    /** What each territory and title has told so far, by code. */
    public List<Delivered> delivered() {
        SortedMap<String, Chronicle> told = all(chronicles.publishedFlows());
        return remits().stream()
                .filter(those -> told.containsKey(key(those)))
                .map(those -> delivered(those, told.get(key(those)).counted()))
                .toList();
    }

    private Delivered delivered(List<Remit> remits, List<Statement> told) {
        String key = key(remits);
        LocalDate today = LocalDate.now(clock);
        LocalDate last = told.get(told.size() - 1).span().to();
        int silent =
                last.isBefore(today)
                        ? missing(key, ReportingPeriod.within(last.plusDays(1), today)).size()
                        : 0;
        return new Delivered(
                remits.get(0).id(), key, told.get(0).span().from(), last, silent, false);
    }

    /** The Mondays, within a period, of the weeks of a territory and title that should be told. */
    public NavigableSet<LocalDate> missing(String key, ReportingPeriod period) {
        NavigableSet<LocalDate> missing = new TreeSet<>();
        LocalDate today = LocalDate.now(clock);
        Map<String, List<Statement>> told =
                byKey(chronicles.published(period.from(), period.to().plusDays(DAYS_BEFORE)));
        SortedMap<LocalDate, String> daysOff =
                calendar.daysOff(period.from(), period.to().plusDays(DAYS_BEFORE));
        for (List<Remit> those : remits()) {
            if (key(those).equals(key)) {
                Chronicle chronicle = new Chronicle(told.getOrDefault(key, List.of()), daysOff);
                for (LocalDate monday =
                                period.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                        !monday.isAfter(period.to());
                        monday = monday.plusWeeks(1)) {
                    Span week = Span.weekOf(monday);
                    if (week.to().isBefore(today)
                            && those.stream().anyMatch(remit -> remit.holds(week))
                            && !chronicle.isWhole(week, monday)) {
                        missing.add(monday);
                    }
                }
            }
        }
        return missing;
    }

    private static Stream<Statement> counted(List<Statement> told) {
        return new Chronicle(told, Collections.emptySortedMap()).counted().stream();
    }

    private static boolean isServed(List<Remit> remits, ReportingPeriod period) {
        return remits.stream().anyMatch(remit -> remit.holdsIn(period));
    }

    /** Those of one territory and title together. */
    private Collection<List<Remit>> remits() {
        return territories.remits().stream()
                .collect(
                        Collectors.groupingBy(
                                remit -> key(List.of(remit)),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values();
    }

    private static String key(List<Remit> remits) {
        return key(remits.get(0).territory().code(), remits.get(0).title().code());
    }

    private Workload row(
            List<Remit> remits,
            boolean several,
            Chronicle chronicle,
            ReportingPeriod period,
            List<ExplanationRow> explained,
            Lives lives) {
        Remit remit = remits.get(0);
        String name = remit.territory().name() + (several ? ", " + remit.title().name() : "");
        if (chronicle == null) {
            return new Workload(
                    remit.territory().code(),
                    remit.title().code(),
                    name,
                    List.of(),
                    List.of(),
                    0,
                    List.of(),
                    coverage(
                            remits,
                            new Chronicle(List.of(), Collections.emptySortedMap()),
                            period,
                            lives),
                    false,
                    Optional.empty());
        }
        List<Checkpoint> checkpoints =
                chronicle.reconciled().stream()
                        .filter(c -> c.statement().span().isIn(period))
                        .map(c -> c.explained(explanation(c, explained)))
                        .toList();
        return new Workload(
                remit.territory().code(),
                remit.title().code(),
                name,
                checkpoints,
                List.of(),
                checkpoints.stream()
                        .mapToLong(c -> chronicle.workedDays(c.statement().span()))
                        .sum(),
                chronicle.missing(LocalDate.now(clock).minusDays(1)).stream()
                        .filter(span -> span.isIn(period))
                        .filter(span -> remits.stream().anyMatch(one -> one.holds(span)))
                        .toList(),
                coverage(remits, chronicle, period, lives),
                checkpoints.stream()
                        .findFirst()
                        .filter(
                                first ->
                                        isOutermost(
                                                false,
                                                first.statement().span(),
                                                remits,
                                                chronicle,
                                                period))
                        .isPresent(),
                checkpoints.stream()
                        .reduce((one, other) -> other)
                        .map(last -> last.statement().span())
                        .filter(last -> isOutermost(true, last, remits, chronicle, period))
                        .map(chronicle::lastWorkedDay));
    }

    /**
     * CERT-36: whether a statement is the first or the last one that a period that is served can
     * have: no working day of it is left beyond.
     */
    private static boolean isOutermost(
            boolean last,
            Span told,
            List<Remit> remits,
            Chronicle chronicle,
            ReportingPeriod period) {
        if (!told.isWeek()) {
            return last
                    ? workless(told.to().plusDays(1), period.to().plusDays(1), remits, chronicle)
                    : workless(period.from(), told.from(), remits, chronicle);
        }
        int step = last ? 1 : -1;
        return Stream.iterate(
                        Span.weekOf(told.from().plusWeeks(step)),
                        week -> week.isIn(period),
                        week -> Span.weekOf(week.from().plusWeeks(step)))
                .allMatch(week -> workless(week.from(), week.to().plusDays(1), remits, chronicle));
    }

    private static boolean workless(
            LocalDate from, LocalDate end, List<Remit> remits, Chronicle chronicle) {
        return !from.isBefore(end)
                || from.datesUntil(end)
                        .filter(chronicle::works)
                        .map(Span::day)
                        .noneMatch(day -> remits.stream().anyMatch(remit -> remit.holds(day)));
    }

    /** CERT-14: it holds for a mismatch of the same size only. */
    private static Optional<ExplanationRow> explanation(
            Checkpoint checkpoint, List<ExplanationRow> explained) {
        Statement statement = checkpoint.statement();
        return explained.stream()
                .filter(e -> e.territory().equals(statement.territory()))
                .filter(e -> e.title().equals(statement.title()))
                .filter(e -> e.span().equals(statement.span()))
                .filter(e -> checkpoint.mismatch().filter(m -> m == e.mismatch()).isPresent())
                .findFirst();
    }

    /** CERT-14: the mismatches that nobody has corrected or explained, earliest first. */
    public List<Checkpoint> unexplained() {
        List<ExplanationRow> explained = explanations.rows();
        return all(chronicles.publishedFlows()).values().stream()
                .flatMap(chronicle -> chronicle.reconciled().stream())
                .map(checkpoint -> checkpoint.explained(explanation(checkpoint, explained)))
                .filter(Checkpoint::isUnexplained)
                .sorted(
                        (one, other) ->
                                one.statement()
                                        .span()
                                        .from()
                                        .compareTo(other.statement().span().from()))
                .toList();
    }

    /** CERT-11: days that do not count because their week is told as a whole. */
    public List<Statement> setAside(String territory) {
        return all().values().stream()
                .flatMap(chronicle -> chronicle.setAside().stream())
                .filter(statement -> statement.territory().equals(territory))
                .toList();
    }

    /**
     * CERT-20: the names of the territories whose latest whole week is due and not told; none
     * before anything was told.
     */
    public List<String> late() {
        LocalDate today = LocalDate.now(clock);
        Span last = Span.weekOf(today.with(DayOfWeek.MONDAY).minusDays(1));
        LocalDate due = calendar.plusBusinessDays(last.to(), DUE_AFTER);
        if (!today.isAfter(due)) {
            return List.of();
        }
        Map<String, LocalDate> first = chronicles.firstDays();
        if (first.isEmpty()) {
            return List.of();
        }
        Map<String, List<Statement>> told = byKey(chronicles.published(last.from(), last.to()));
        SortedMap<LocalDate, String> daysOff = calendar.daysOff(last.from(), last.to());
        List<String> late = new ArrayList<>();
        for (List<Remit> those : remits()) {
            String key = key(those);
            boolean whole =
                    first.containsKey(key)
                            && new Chronicle(told.getOrDefault(key, List.of()), daysOff)
                                    .isWhole(last, first.get(key));
            if (!whole && those.stream().anyMatch(remit -> remit.holds(last))) {
                late.add(those.get(0).territory().name());
            }
        }
        return late.stream().distinct().toList();
    }

    /** One for each territory and title of which anything is told, in that order. */
    private SortedMap<String, Chronicle> all() {
        return all(chronicles.published());
    }

    private SortedMap<String, Chronicle> all(List<Statement> published) {
        Map<String, List<Statement>> told = byKey(published);
        SortedMap<LocalDate, String> daysOff = daysOff(told);
        SortedMap<String, Chronicle> all = new TreeMap<>();
        told.forEach((key, statements) -> all.put(key, new Chronicle(statements, daysOff)));
        return all;
    }

    private static Map<String, List<Statement>> byKey(List<Statement> published) {
        return published.stream()
                .collect(
                        Collectors.groupingBy(
                                s -> key(s.territory(), s.title()),
                                TreeMap::new,
                                Collectors.toList()));
    }

    static String key(String territory, String title) {
        return territory + " " + title;
    }

    private SortedMap<LocalDate, String> daysOff(Map<String, List<Statement>> told) {
        Optional<LocalDate> first =
                told.values().stream()
                        .flatMap(List::stream)
                        .map(s -> s.span().from())
                        .min(LocalDate::compareTo);
        Optional<LocalDate> last =
                told.values().stream()
                        .flatMap(List::stream)
                        .map(s -> s.span().to())
                        .max(LocalDate::compareTo);
        return first.isEmpty()
                ? new TreeMap<>()
                : calendar.daysOff(first.get(), last.get().plusYears(1));
    }

    /** The last day of which anything is told. */
    public Optional<LocalDate> lastDay() {
        // What is told last may be set aside by its week, whose Thursday is three days before at
        // most.
        return chronicles
                .latest()
                .flatMap(
                        day ->
                                byKey(chronicles.published(day.minusDays(2 * DAYS_BEFORE), day))
                                        .values()
                                        .stream()
                                        .flatMap(Workloads::counted)
                                        .map(statement -> statement.span().anchor())
                                        .max(LocalDate::compareTo));
    }

    /** The first day of which anything is told. */
    public Optional<LocalDate> firstDay() {
        return all().values().stream()
                .flatMap(chronicle -> chronicle.counted().stream())
                .map(statement -> statement.span().anchor())
                .min(LocalDate::compareTo);
    }
}
