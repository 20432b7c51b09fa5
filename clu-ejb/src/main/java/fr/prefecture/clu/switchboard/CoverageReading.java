package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.deliveries.Lives;
import fr.prefecture.clu.deliveries.SourceKind;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which sources and queues have something to tell of a period, and which days their logs cover. */
final class CoverageReading {

    private CoverageReading() {}

    /**
     * The sources that have delivered, by name; one of them, if it is named.
     *
     * @throws RuleBroken when the named one is unknown
     */
    static List<Source> sources(EntityManager em, Optional<String> name) {
        @SuppressWarnings("unchecked")
        List<Source> all =
                em.createNativeQuery(
                                "select s.* from switchboard_source s where exists (select 1"
                                        + " from switchboard_log l where l.source_id = s.id"
                                        + " and l.published = true) order by s.name",
                                Source.class)
                        .getResultList();
        if (name.isEmpty()) {
            return all;
        }
        List<Source> one = all.stream().filter(s -> s.name().equals(name.get())).toList();
        if (one.isEmpty()) {
            throw new RuleBroken("switchboard.source.unknown", name.get());
        }
        return one;
    }

    /** The queues of these sources that have figures, by name. */
    static List<Queue> known(EntityManager em, List<Source> sources) {
        if (sources.isEmpty()) {
            return List.of();
        }
        Set<Long> withFigures = new HashSet<>();
        for (Object id :
                em.createNativeQuery(
                                "select q.id from switchboard_queue q where exists (select 1"
                                        + " from switchboard_year y where y.queue_id = q.id)")
                        .getResultList()) {
            withFigures.add(((Number) id).longValue());
        }
        return em.createQuery(
                        "select q from Queue q join fetch q.source where q.source in :sources"
                                + " order by q.name",
                        Queue.class)
                .setParameter("sources", sources)
                .getResultStream()
                .filter(queue -> withFigures.contains(queue.id()))
                .toList();
    }

    /**
     * @throws RuleBroken when the named queue is unknown
     */
    static List<Queue> queues(EntityManager em, List<Source> sources, Optional<String> name) {
        List<Queue> known = known(em, sources);
        if (name.isEmpty()) {
            return known;
        }
        List<Queue> named = known.stream().filter(q -> q.name().equals(name.get())).toList();
        if (named.isEmpty()) {
            throw new RuleBroken("switchboard.queue.unknown", name.get());
        }
        return named;
    }

    /** Whether the published logs of any day of a period cannot tell something. */
    static boolean isSilent(EntityManager em, ReportingPeriod period) {
        CoveredDays silent = new CoveredDays();
        for (Object row :
                em.createNativeQuery(
                                "select c.month_start, c.days from switchboard_cover c"
                                        + " where c.unsaid <> '' and c.month_start between ?1 and ?2")
                        .setParameter(1, firstOfMonth(period.from()))
                        .setParameter(2, Date.valueOf(period.to()))
                        .getResultList()) {
            Object[] columns = (Object[]) row;
            silent.add(Told.NOTHING, month(columns[0]), bits(columns[1]), period);
        }
        return silent.coversAny(period);
    }

    /** The sources of some queues; all of them, where no queue is named. */
    static List<Source> of(List<Queue> queues, List<Source> all, Optional<String> named) {
        Set<Long> ids =
                queues.stream().map(queue -> queue.source().id()).collect(Collectors.toSet());
        return named.isEmpty() ? all : all.stream().filter(one -> ids.contains(one.id())).toList();
    }

    static Coverage coverage(EntityManager em, List<Source> sources, ReportingPeriod period) {
        if (sources.isEmpty()) {
            return new Coverage(List.of(), List.of(), List.of(), List.of());
        }
        Map<Long, LocalDate> lastDays = new HashMap<>();
        List<Coverage.Extent> extents = extents(em, sources, lastDays);
        return new Coverage(
                sources,
                days(em, sources, period),
                extents,
                lastDays,
                openDays(em, period),
                waiting(em, sources, period),
                Lives.of(em, SourceKind.SWITCHBOARD, period));
    }

    private static Map<Long, CoveredDays> days(
            EntityManager em, List<Source> sources, ReportingPeriod period) {
        Map<Long, CoveredDays> days = new HashMap<>();
        Map<List<Object>, Told> told = new HashMap<>();
        List<Object> bounds = new ArrayList<>();
        bounds.add(firstOfMonth(period.from()));
        bounds.add(Date.valueOf(period.to()));
        String statement =
                "select c.source_id, c.month_start, c.days, c.said, c.unsaid"
                        + " from switchboard_cover c where c.month_start between ?1 and ?2"
                        + " and c.source_id in ("
                        + StoredSums.keys(ids(sources), bounds)
                        + ")";
        for (Object[] columns : StoredSums.answer(em, statement, bounds)) {
            days.computeIfAbsent(((Number) columns[0]).longValue(), unknown -> new CoveredDays())
                    .add(
                            told.computeIfAbsent(
                                    List.of(columns[3], columns[4]),
                                    words ->
                                            Told.kept(
                                                    (String) words.get(0), (String) words.get(1))),
                            month(columns[1]),
                            bits(columns[2]),
                            period);
        }
        return days;
    }

    private static List<Coverage.Waiting> waiting(
            EntityManager em, List<Source> sources, ReportingPeriod period) {
        return em.createQuery(
                        "select l.source.id, l.firstDay, l.lastDay from Log l"
                                + " where l.published = false and l.waiting = true"
                                + " and l.lastDay >= :from and l.firstDay <= :to"
                                + " and l.source in :sources",
                        Object[].class)
                .setParameter("sources", sources)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultStream()
                .map(
                        log ->
                                new Coverage.Waiting(
                                        (Long) log[0],
                                        later((LocalDate) log[1], period.from()),
                                        earlier((LocalDate) log[2], period.to())))
                .toList();
    }

    /**
     * Each end is looked up in an index: ten years of a country are 370,000 logs.
     *
     * @param lastDays takes the last day of each source
     */
    static List<Coverage.Extent> extents(
            EntityManager em, List<Source> sources, Map<Long, LocalDate> lastDays) {
        List<Coverage.Extent> extents = new ArrayList<>();
        List<Object> bounds = new ArrayList<>();
        String statement =
                "select s.id, ("
                        + end("first_day", "", "and l.declared = false")
                        + "), ("
                        + end("last_event", " desc", "and l.declared = false")
                        + "), ("
                        + end("last_day", " desc", "")
                        + ") from switchboard_source s where s.id in ("
                        + StoredSums.keys(ids(sources), bounds)
                        + ")";
        for (Object[] columns : StoredSums.answer(em, statement, bounds)) {
            if (columns[3] != null) {
                lastDays.put(((Number) columns[0]).longValue(), ((Date) columns[3]).toLocalDate());
            }
            if (columns[1] != null) {
                extents.add(
                        new Coverage.Extent(
                                ((Number) columns[0]).longValue(),
                                ((Date) columns[1]).toLocalDate(),
                                columns[2] == null ? null : ((Number) columns[2]).longValue()));
            }
        }
        return extents;
    }

    /** The greatest of what the published logs of some sources say; nothing where none does. */
    static Optional<Object> latest(EntityManager em, List<Source> sources, String column) {
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        List<Object> bounds = new ArrayList<>();
        Query query =
                em.createNativeQuery(
                        "select max(("
                                + end(column, " desc", "")
                                + ")) from switchboard_source s where s.id in ("
                                + StoredSums.keys(ids(sources), bounds)
                                + ")");
        for (int i = 0; i < bounds.size(); i++) {
            query.setParameter(i + 1, bounds.get(i));
        }
        return Optional.ofNullable(query.getSingleResult());
    }

    /** The first in some order of what the published logs of the source s say. */
    private static String end(String column, String order, String condition) {
        return "select l.%1$s from switchboard_log l where l.source_id = s.id".formatted(column)
                + " and l.published = true and l.%1$s is not null %2$s".formatted(column, condition)
                + " order by l.source_id%2$s, l.published%2$s, l.%1$s%2$s fetch first 1 row only"
                        .formatted(column, order);
    }

    private static List<Long> ids(List<Source> sources) {
        return sources.stream().map(Source::id).toList();
    }

    private static Date firstOfMonth(LocalDate day) {
        return Date.valueOf(day.withDayOfMonth(1));
    }

    private static YearMonth month(Object column) {
        return YearMonth.from(((Date) column).toLocalDate());
    }

    private static int bits(Object column) {
        return ((Number) column).intValue();
    }

    private static List<Coverage.OpenDay> openDays(EntityManager em, ReportingPeriod period) {
        List<Coverage.OpenDay> days = new ArrayList<>();
        for (Object row :
                em.createNativeQuery(
                                "select source_id, entered_on, sum(visits)"
                                        + " from switchboard_open_visit"
                                        + " where entered_on between ?1 and ?2"
                                        + " group by source_id, entered_on")
                        .setParameter(1, Date.valueOf(period.from()))
                        .setParameter(2, Date.valueOf(period.to()))
                        .getResultList()) {
            Object[] columns = (Object[]) row;
            days.add(
                    new Coverage.OpenDay(
                            ((Number) columns[0]).longValue(),
                            ((Date) columns[1]).toLocalDate(),
                            ((Number) columns[2]).longValue()));
        }
        return days;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? other : one;
    }
}
