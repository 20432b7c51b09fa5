package fr.prefecture.clu.switchboard;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is kept of a source for periods of years: what its months come to, all queues together, what
 * the years of each queue come to, and which days of a month its published logs cover.
 */
final class SourceMonths {

    private static final String OF_QUEUES =
            "queue_id in (select q.id from switchboard_queue q where q.source_id = ?1)";

    private static final String RECOMPUTE_MONTH =
            "insert into switchboard_source_month (source_id, month_start, "
                    + Counter.COLUMNS
                    + ") select q.source_id, c.month_start, "
                    + Counter.SUMS
                    + " from switchboard_month c join switchboard_queue q on q.id = c.queue_id"
                    + " where c.queue_id in (%s) and c.month_start = ?1"
                    + " group by q.source_id, c.month_start";

    private static final String RECOMPUTE_YEAR =
            "insert into switchboard_year (queue_id, year_start, "
                    + Counter.COLUMNS
                    + ") select c.queue_id, ?1, "
                    + Counter.SUMS
                    + " from switchboard_month c"
                    + " where c.queue_id in (%s) and c.month_start between ?1 and ?2"
                    + " group by c.queue_id";

    private final Source source;
    private final List<Long> queues;

    /**
     * @param queues all of the source's
     */
    SourceMonths(Source source, List<Long> queues) {
        this.source = source;
        this.queues = queues;
    }

    /** Takes all of it away, to be made anew. */
    static void forget(EntityManager em, long source) {
        for (String rows :
                List.of(
                        "switchboard_year where " + OF_QUEUES,
                        "switchboard_source_month where source_id = ?1",
                        "switchboard_cover where source_id = ?1")) {
            em.createNativeQuery("delete from " + rows).setParameter(1, source).executeUpdate();
        }
    }

    /**
     * Brings it up to date, in the caller's transaction.
     *
     * @param days that were summed anew, as were their months
     * @param changed the logs published or withdrawn in this transaction
     */
    void settle(EntityManager em, Collection<LocalDate> days, Collection<Log> changed) {
        Set<YearMonth> summed =
                days.stream().map(YearMonth::from).collect(Collectors.toCollection(TreeSet::new));
        summed.forEach(month -> sum(em, month));
        summed.stream()
                .map(month -> Year.of(month.getYear()))
                .distinct()
                .forEach(year -> sum(em, year));
        Set<YearMonth> covered = new TreeSet<>();
        for (Log log : changed) {
            YearMonth last = YearMonth.from(log.lastDay());
            for (YearMonth month = YearMonth.from(log.firstDay());
                    !month.isAfter(last);
                    month = month.plusMonths(1)) {
                covered.add(month);
            }
        }
        covered.forEach(month -> cover(em, month));
    }

    private void sum(EntityManager em, YearMonth month) {
        execute(
                em,
                "delete from switchboard_source_month where source_id = ?1 and month_start = ?2",
                month.atDay(1));
        if (!queues.isEmpty()) {
            StoredSums.execute(em, RECOMPUTE_MONTH, queues, month.atDay(1));
        }
    }

    private void sum(EntityManager em, Year year) {
        if (!queues.isEmpty()) {
            StoredSums.execute(
                    em,
                    "delete from switchboard_year where queue_id in (%s) and year_start = ?1",
                    queues,
                    year.atDay(1));
            StoredSums.execute(
                    em, RECOMPUTE_YEAR, queues, year.atDay(1), year.atMonth(12).atEndOfMonth());
        }
    }

    private void cover(EntityManager em, YearMonth month) {
        execute(
                em,
                "delete from switchboard_cover where source_id = ?1 and month_start = ?2",
                month.atDay(1));
        CoveredDays.of(published(em, month))
                .of(month)
                .forEach(
                        (told, bits) ->
                                em.createNativeQuery(
                                                "insert into switchboard_cover (source_id,"
                                                        + " month_start, said, unsaid, days)"
                                                        + " values (?1, ?2, ?3, ?4, ?5)")
                                        .setParameter(1, source.id())
                                        .setParameter(2, Date.valueOf(month.atDay(1)))
                                        .setParameter(3, told.saidWords())
                                        .setParameter(4, told.unsaidWords())
                                        .setParameter(5, bits)
                                        .executeUpdate());
    }

    /** Only what of each lies in the month. */
    private List<Coverage.Span> published(EntityManager em, YearMonth month) {
        return em.createQuery(
                        "select l.firstDay, l.lastDay, l.unrecorded, l.firstEvent from Log l"
                                + " where l.source = :source and l.published = true"
                                + " and l.lastDay >= :first and l.firstDay <= :last",
                        Object[].class)
                .setParameter("source", source)
                .setParameter("first", month.atDay(1))
                .setParameter("last", month.atEndOfMonth())
                .getResultStream()
                .map(
                        log ->
                                new Coverage.Span(
                                        source.id(),
                                        later((LocalDate) log[0], month.atDay(1)),
                                        earlier((LocalDate) log[1], month.atEndOfMonth()),
                                        null,
                                        Told.by(Log.unrecorded((String) log[2]), log[3] != null)))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? other : one;
    }

    private void execute(EntityManager em, String statement, LocalDate... days) {
        Query query = em.createNativeQuery(statement).setParameter(1, source.id());
        for (int i = 0; i < days.length; i++) {
            query.setParameter(i + 2, Date.valueOf(days[i]));
        }
        query.executeUpdate();
    }
}
