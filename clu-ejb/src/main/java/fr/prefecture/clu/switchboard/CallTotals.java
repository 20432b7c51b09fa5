package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.switchboard.StoredSums.Kept;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the calls of a period come to: by day or month, by queue, beside other periods. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CallTotals {

    /** TEL-39: longer periods are summed by month. */
    public static final int MOST_DAYS = 400;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB BusinessCalendar calendar;
    @Inject Clock clock;

    /**
     * @throws RuleBroken when the queue or the source is unknown
     */
    public CallOverview overview(
            ReportingPeriod period, Optional<String> queue, Optional<String> source) {
        List<Source> sources = CoverageReading.sources(em, source);
        List<Queue> queues = CoverageReading.queues(em, sources, queue);
        ComparedPeriods compared = new ComparedPeriods(period);
        Optional<ReportingPeriod> before = compared.before();
        Optional<ReportingPeriod> yearBefore = compared.yearBefore();
        List<ReportingPeriod> periods =
                Stream.of(Optional.of(period), before, yearBefore)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        Coverage coverage = CoverageReading.coverage(em, sources, hull(periods));
        List<Source> asked = CoverageReading.of(queues, sources, queue);
        StoredCalls stored = StoredCalls.of(em, periods, sources, queues, queue.isEmpty());
        Function<ReportingPeriod, PeriodTotal> total =
                one -> total(one, stored.total(one), coverage, asked);
        boolean byDay = period.length() <= MOST_DAYS;
        return new CallOverview(
                states(period, coverage),
                byDay ? standings(period, coverage) : new TreeMap<>(),
                byDay ? told(days(period, queues), period, coverage, asked) : new TreeMap<>(),
                byDay
                        ? new TreeMap<>()
                        : toldByMonth(stored.byMonth(period), period, coverage, asked),
                total.apply(period),
                before.map(total),
                yearBefore.map(total),
                queues(period, queues, StoredCalls.byQueue(em, period, queues), coverage),
                coverage.silences(period, asked),
                coverage.stopped(period));
    }

    /** TEL-103: each covered day with what could be told of it, calls or not. */
    private static SortedMap<LocalDate, Counts> told(
            SortedMap<LocalDate, Counts> days,
            ReportingPeriod period,
            Coverage coverage,
            List<Source> sources) {
        if (!coverage.isWhole()) {
            period.days().stream()
                    .filter(coverage::covers)
                    .forEach(
                            day ->
                                    days.merge(
                                            day,
                                            Counts.NONE.told(coverage.told(day, sources)),
                                            Counts::plus));
        }
        return days;
    }

    private static SortedMap<YearMonth, Counts> toldByMonth(
            SortedMap<YearMonth, Counts> months,
            ReportingPeriod period,
            Coverage coverage,
            List<Source> sources) {
        if (!coverage.isWhole()) {
            period.days().stream()
                    .filter(coverage::covers)
                    .collect(Collectors.groupingBy(YearMonth::from))
                    .forEach(
                            (month, days) ->
                                    months.merge(
                                            month,
                                            Counts.NONE.told(
                                                    coverage.told(
                                                            new ReportingPeriod(
                                                                    days.get(0),
                                                                    days.get(days.size() - 1)),
                                                            sources)),
                                            Counts::plus));
        }
        return months;
    }

    private static SortedMap<LocalDate, DayState> states(
            ReportingPeriod period, Coverage coverage) {
        SortedMap<LocalDate, DayState> states = new TreeMap<>();
        period.days().stream()
                .filter(coverage::covers)
                .forEach(day -> states.put(day, coverage.stateOf(day)));
        return states;
    }

    private static SortedMap<LocalDate, DayStanding> standings(
            ReportingPeriod period, Coverage coverage) {
        SortedMap<LocalDate, DayStanding> standings = new TreeMap<>();
        period.days().stream()
                .filter(coverage::covers)
                .forEach(day -> standings.put(day, coverage.standingOf(day)));
        return standings;
    }

    private PeriodTotal total(
            ReportingPeriod period, Counts sum, Coverage coverage, List<Source> sources) {
        LocalDate today = LocalDate.now(clock);
        Set<LocalDate> off = calendar.daysOff(period.from(), period.to()).keySet();
        List<LocalDate> uncovered =
                period.days().stream().filter(day -> !coverage.covers(day)).toList();
        return new PeriodTotal(
                period,
                sum.told(coverage.told(period, sources)),
                (int) period.length() - uncovered.size(),
                (int)
                        uncovered.stream()
                                .filter(
                                        day ->
                                                day.isBefore(today)
                                                        && day.getDayOfWeek()
                                                                        .compareTo(DayOfWeek.FRIDAY)
                                                                <= 0
                                                        && !off.contains(day))
                                .count(),
                !period.to().isBefore(today),
                coverage.ofWorkedDays(period, off));
    }

    private static List<QueueTotal> queues(
            ReportingPeriod period, List<Queue> queues, Map<Long, Counts> sums, Coverage coverage) {
        Map<Source, Boolean> covered = new HashMap<>();
        Map<Source, Told> told = new HashMap<>();
        return queues.stream()
                .sorted(
                        Comparator.comparing((Queue one) -> one.source().name())
                                .thenComparing(Queue::name))
                .map(
                        one ->
                                new QueueTotal(
                                        one.source().name(),
                                        one.name(),
                                        sums.getOrDefault(one.id(), Counts.NONE)
                                                .told(
                                                        told.computeIfAbsent(
                                                                one.source(),
                                                                of ->
                                                                        coverage.told(
                                                                                period,
                                                                                List.of(of)))),
                                        covered.computeIfAbsent(
                                                one.source(),
                                                of -> coverage.coversAny(period, of))))
                .toList();
    }

    private SortedMap<LocalDate, Counts> days(ReportingPeriod period, List<Queue> queues) {
        SortedMap<LocalDate, Counts> days = new TreeMap<>();
        if (queues.isEmpty()) {
            return days;
        }
        List<Object> bounds = new ArrayList<>();
        String statement =
                StoredSums.inTime(
                        List.of(new StoredSums.Stretch(Kept.DAY, period.from(), period.to())),
                        queues,
                        bounds);
        for (Object[] row : StoredSums.answer(em, statement, bounds)) {
            days.put(((Date) row[0]).toLocalDate(), Counts.ofRow(row, 1));
        }
        return days;
    }

    private static ReportingPeriod hull(List<ReportingPeriod> periods) {
        return new ReportingPeriod(
                periods.stream().map(ReportingPeriod::from).min(LocalDate::compareTo).orElseThrow(),
                periods.stream().map(ReportingPeriod::to).max(LocalDate::compareTo).orElseThrow());
    }
}
