package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        List<Long> withFigures = new ArrayList<>();
        for (Object id :
                em.createNativeQuery(
                                "select q.id from switchboard_queue q where exists (select 1"
                                        + " from switchboard_month m where m.queue_id = q.id)")
                        .getResultList()) {
            withFigures.add(((Number) id).longValue());
        }
        return em.createQuery(
                        "select q from Queue q where q.source in :sources order by q.name",
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

    /** Whether any published log of a period cannot tell something. */
    static boolean isSilent(EntityManager em, ReportingPeriod period) {
        return !em.createNativeQuery(
                        "select l.file_id from switchboard_log l where l.published = true"
                                + " and l.unrecorded <> '' and l.last_day >= ?1"
                                + " and l.first_day <= ?2")
                .setParameter(1, Date.valueOf(period.from()))
                .setParameter(2, Date.valueOf(period.to()))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
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
        List<Coverage.Span> logs = new ArrayList<>();
        List<Coverage.Waiting> waiting = new ArrayList<>();
        for (Object[] log : logs(em, sources, period)) {
            long of = (Long) log[0];
            LocalDate first = later((LocalDate) log[1], period.from());
            LocalDate last = earlier((LocalDate) log[2], period.to());
            if ((Boolean) log[3]) {
                logs.add(
                        new Coverage.Span(
                                of,
                                first,
                                last,
                                null,
                                Told.by(Log.unrecorded((String) log[4]), log[5] != null)));
            } else {
                waiting.add(new Coverage.Waiting(of, first, last));
            }
        }
        return new Coverage(sources, logs, extents(em, sources), openDays(em, period), waiting);
    }

    /** Their edges, which may be long, are left where they are. */
    private static List<Object[]> logs(
            EntityManager em, List<Source> sources, ReportingPeriod period) {
        return em.createQuery(
                        "select l.source.id, l.firstDay, l.lastDay, l.published, l.unrecorded,"
                                + " l.firstEvent from Log l"
                                + " where l.source in :sources"
                                + " and l.lastDay >= :from and l.firstDay <= :to"
                                + " and (l.published = true or l.waiting = true)",
                        Object[].class)
                .setParameter("sources", sources)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultList();
    }

    private static List<Coverage.Extent> extents(EntityManager em, List<Source> sources) {
        return em.createQuery(
                        "select l.source.id, min(l.firstDay), max(l.lastEvent) from Log l"
                                + " where l.published = true and l.declared = false"
                                + " and l.source in :sources group by l.source.id",
                        Object[].class)
                .setParameter("sources", sources)
                .getResultStream()
                .map(row -> new Coverage.Extent((Long) row[0], (LocalDate) row[1], (Long) row[2]))
                .toList();
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
