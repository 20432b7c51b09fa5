package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The published figures of the switchboard, day by day and half-hour by half-hour. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.SECRETARY_GENERAL,
    Roles.READER,
    Roles.NIGHT
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Days {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB BusinessCalendar calendar;
    @Inject Clock clock;

    /**
     * One row for each covered day and queue, by day then queue; zeros where a covered day had no
     * call, and one row without queue where none is known. Days that no file covers have no row.
     *
     * @throws RuleBroken when the queue or the source is unknown
     */
    public List<DayRow> rows(
            ReportingPeriod period, Optional<String> queue, Optional<String> source) {
        Coverage coverage = coverage(period, source);
        List<Queue> queues = CoverageReading.queues(em, coverage.sources(), queue);
        Map<Long, Map<LocalDate, Counts>> counts = countsByDay(period, queues);
        List<DayRow> rows = new ArrayList<>();
        for (LocalDate day : period.days()) {
            if (!coverage.covers(day)) {
                continue;
            }
            DayState state = coverage.stateOf(day);
            Map<String, Counts> sums = new TreeMap<>();
            for (Queue one : queues) {
                if (coverage.covers(day, one.source())) {
                    sums.merge(
                            one.name(),
                            counts.getOrDefault(one.id(), Map.of())
                                    .getOrDefault(day, Counts.NONE)
                                    .told(coverage.told(day, one.source())),
                            Counts::plus);
                }
            }
            if (sums.isEmpty() && queue.isEmpty()) {
                rows.add(
                        new DayRow(
                                day,
                                Optional.empty(),
                                state,
                                Counts.NONE.told(coverage.told(day, coverage.sources()))));
            }
            sums.forEach((name, sum) -> rows.add(new DayRow(day, Optional.of(name), state, sum)));
        }
        return rows;
    }

    /**
     * The same by half-hour: every half-hour of a covered day (46, 48 or 50), by instant then
     * queue.
     *
     * @throws RuleBroken when the queue or the source is unknown
     */
    public List<HalfHourRow> halfHours(
            ReportingPeriod period, Optional<String> queue, Optional<String> source) {
        Coverage coverage = coverage(period, source);
        List<Queue> queues = CoverageReading.queues(em, coverage.sources(), queue);
        Map<Long, Map<Long, Counts>> counts = countsByHalfHour(period, queues);
        TreeMap<Slot, HalfHourRow> rows = new TreeMap<>();
        for (LocalDate day : period.days()) {
            if (!coverage.covers(day)) {
                continue;
            }
            DayState state = coverage.stateOf(day);
            for (Source one : coverage.sources()) {
                if (!coverage.covers(day, one)) {
                    continue;
                }
                List<Queue> ofSource =
                        queues.stream().filter(q -> q.source().id().equals(one.id())).toList();
                Told told = coverage.told(day, one);
                long end = one.firstHalfHourOf(day.plusDays(1));
                for (long halfHour = one.firstHalfHourOf(day); halfHour < end; halfHour++) {
                    for (Queue of : ofSource) {
                        Counts add =
                                counts.getOrDefault(of.id(), Map.of())
                                        .getOrDefault(halfHour, Counts.NONE)
                                        .told(told);
                        put(rows, halfHour, one, Optional.of(of.name()), state, add);
                    }
                    if (ofSource.isEmpty() && queue.isEmpty()) {
                        put(rows, halfHour, one, Optional.empty(), state, Counts.NONE.told(told));
                    }
                }
            }
        }
        return List.copyOf(rows.values());
    }

    /**
     * Of each covered day, whether it is final and why.
     *
     * @throws RuleBroken when the source is unknown
     */
    public SortedMap<LocalDate, DayStanding> standings(
            ReportingPeriod period, Optional<String> source) {
        Coverage coverage = coverage(period, source);
        SortedMap<LocalDate, DayStanding> standings = new TreeMap<>();
        period.days().stream()
                .filter(coverage::covers)
                .forEach(day -> standings.put(day, coverage.standingOf(day)));
        return standings;
    }

    /**
     * TEL-117: the sources that are not awaited for the last days of a period.
     *
     * @throws RuleBroken when the source is unknown
     */
    public List<StoppedSource> stopped(ReportingPeriod period, Optional<String> source) {
        return coverage(period, source).stopped(period);
    }

    /** All queues and sources of a month together; zeros where no log covers it. */
    public Counts total(YearMonth month) {
        List<?> rows =
                em.createNativeQuery(
                                "select "
                                        + Counter.SUMS
                                        + " from switchboard_source_month c where c.month_start = ?1"
                                        + " group by c.month_start")
                        .setParameter(1, Date.valueOf(month.atDay(1)))
                        .getResultList();
        Counts sum = rows.isEmpty() ? Counts.NONE : Counts.ofRow((Object[]) rows.get(0), 0);
        ReportingPeriod period = ReportingPeriod.of(month);
        if (!CoverageReading.isSilent(em, period)) {
            return sum;
        }
        Coverage coverage = coverage(period, Optional.empty());
        return sum.told(coverage.told(period, coverage.sources()));
    }

    /** TEL-118: on how many worked days of a period each source that is awaited has delivered. */
    public FigureCoverage coverage(ReportingPeriod period) {
        return coverage(period, Optional.empty())
                .ofWorkedDays(period, calendar.daysOff(period.from(), period.to()).keySet());
    }

    /**
     * TEL-120: how many worked days of a period before today a source holds back, of those that do.
     *
     * @throws RuleBroken when the source is unknown
     */
    public SortedMap<String, Integer> heldBack(ReportingPeriod period, Optional<String> source) {
        return coverage(period, source)
                .heldBack(
                        period,
                        calendar.daysOff(period.from(), period.to()).keySet(),
                        LocalDate.now(clock));
    }

    /** TEL-103: whether the files of a period tell everything. */
    public boolean tellEverything(ReportingPeriod period) {
        return !CoverageReading.isSilent(em, period);
    }

    /**
     * TEL-103: what the files of a period cannot tell, by source.
     *
     * @throws RuleBroken when the queue or the source is unknown
     */
    public List<Silence> silences(
            ReportingPeriod period, Optional<String> queue, Optional<String> source) {
        if (!CoverageReading.isSilent(em, period)) {
            return List.of();
        }
        Coverage coverage = coverage(period, source);
        List<Queue> queues = CoverageReading.queues(em, coverage.sources(), queue);
        return coverage.silences(period, CoverageReading.of(queues, coverage.sources(), queue));
    }

    /** The names of the queues that have figures, of one source or of all. */
    public List<String> queueNames(Optional<String> source) {
        return CoverageReading.known(em, CoverageReading.sources(em, source)).stream()
                .map(Queue::name)
                .distinct()
                .sorted()
                .toList();
    }

    /** The names of the sources that have delivered. */
    public List<String> sourceNames() {
        return CoverageReading.sources(em, Optional.empty()).stream().map(Source::name).toList();
    }

    /**
     * The last covered day, of one source or of all.
     *
     * @throws RuleBroken when the source is unknown
     */
    public Optional<LocalDate> lastDay(Optional<String> source) {
        return CoverageReading.latest(em, CoverageReading.sources(em, source), "last_day")
                .map(day -> ((Date) day).toLocalDate());
    }

    /**
     * The last day on which anybody called, one source or all.
     *
     * @throws RuleBroken when the source is unknown
     */
    public Optional<LocalDate> lastDayWithCalls(Optional<String> source) {
        source.ifPresent(name -> CoverageReading.sources(em, source));
        Query query =
                em.createNativeQuery(
                        "select max((select d.entered_on from switchboard_day d"
                                + " where d.queue_id = q.id"
                                + " order by d.queue_id desc, d.entered_on desc"
                                + " fetch first 1 row only))"
                                + " from switchboard_queue q join switchboard_source s"
                                + " on s.id = q.source_id where exists (select 1"
                                + " from switchboard_log l where l.source_id = s.id"
                                + " and l.published = true)"
                                + (source.isPresent() ? " and s.name = ?1" : ""));
        source.ifPresent(name -> query.setParameter(1, name));
        return Optional.ofNullable((Date) query.getSingleResult()).map(Date::toLocalDate);
    }

    /** The last day of a period that any published log covers. */
    public Optional<LocalDate> lastCovered(ReportingPeriod period) {
        return Optional.ofNullable(
                        em.createQuery(
                                        "select max(l.lastDay) from Log l where l.published = true"
                                                + " and l.firstDay <= :to and l.lastDay >= :from",
                                        LocalDate.class)
                                .setParameter("from", period.from())
                                .setParameter("to", period.to())
                                .getSingleResult())
                .map(day -> day.isAfter(period.to()) ? period.to() : day);
    }

    /**
     * The instant of the last line that one source has delivered, or all.
     *
     * @throws RuleBroken when the source is unknown
     */
    public Optional<Instant> lastLine(Optional<String> source) {
        return CoverageReading.latest(em, CoverageReading.sources(em, source), "last_event")
                .map(event -> Instant.ofEpochSecond(((Number) event).longValue()));
    }

    private static void put(
            Map<Slot, HalfHourRow> rows,
            long halfHour,
            Source source,
            Optional<String> queue,
            DayState state,
            Counts counts) {
        rows.merge(
                new Slot(halfHour, queue.orElse("")),
                new HalfHourRow(
                        Instant.ofEpochSecond(halfHour * Source.SECONDS_IN_HALF_HOUR)
                                .atZone(source.zone())
                                .toOffsetDateTime(),
                        queue,
                        state,
                        counts),
                (a, b) ->
                        new HalfHourRow(
                                a.start(),
                                queue,
                                a.state().and(b.state()),
                                a.counts().plus(b.counts())));
    }

    private Coverage coverage(ReportingPeriod period, Optional<String> source) {
        return CoverageReading.coverage(em, CoverageReading.sources(em, source), period);
    }

    private Map<Long, Map<LocalDate, Counts>> countsByDay(
            ReportingPeriod period, List<Queue> queues) {
        Map<Long, Map<LocalDate, Counts>> counts = new HashMap<>();
        for (Queue queue : queues) {
            List<?> rows =
                    em.createNativeQuery(
                                    "select entered_on, "
                                            + Counter.COLUMNS
                                            + " from switchboard_day where queue_id = ?1"
                                            + " and entered_on between ?2 and ?3")
                            .setParameter(1, queue.id())
                            .setParameter(2, Date.valueOf(period.from()))
                            .setParameter(3, Date.valueOf(period.to()))
                            .getResultList();
            Map<LocalDate, Counts> days = new HashMap<>();
            for (Object row : rows) {
                Object[] columns = (Object[]) row;
                days.put(((Date) columns[0]).toLocalDate(), Counts.ofRow(columns, 1));
            }
            counts.put(queue.id(), days);
        }
        return counts;
    }

    private Map<Long, Map<Long, Counts>> countsByHalfHour(
            ReportingPeriod period, List<Queue> queues) {
        Map<Long, Map<Long, Counts>> counts = new HashMap<>();
        for (Queue queue : queues) {
            List<?> rows =
                    em.createNativeQuery(
                                    "select c.half_hour, "
                                            + Counter.SUMS
                                            + " from switchboard_contribution c"
                                            + " join switchboard_log l on l.file_id = c.file_id"
                                            + " and l.published = true"
                                            + " where c.queue_id = ?1 and c.entered_on between ?2 and ?3"
                                            + " group by c.half_hour")
                            .setParameter(1, queue.id())
                            .setParameter(2, Date.valueOf(period.from()))
                            .setParameter(3, Date.valueOf(period.to()))
                            .getResultList();
            Map<Long, Counts> halfHours = new HashMap<>();
            for (Object row : rows) {
                Object[] columns = (Object[]) row;
                halfHours.put(((Number) columns[0]).longValue(), Counts.ofRow(columns, 1));
            }
            counts.put(queue.id(), halfHours);
        }
        return counts;
    }

    private record Slot(long halfHour, String queue) implements Comparable<Slot> {
        @Override
        public int compareTo(Slot other) {
            int byTime = Long.compare(halfHour, other.halfHour);
            return byTime != 0 ? byTime : queue.compareTo(other.queue);
        }
    }
}
