package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The files of each source, and the moment when what they say becomes the figures. */
@Stateless
@RolesAllowed(Roles.NIGHT)
public class Logs {

    private static final String RECOMPUTE_DAYS =
            "insert into switchboard_day (queue_id, entered_on, "
                    + Counter.COLUMNS
                    + ") select c.queue_id, c.entered_on, "
                    + Counter.SUMS
                    + " from switchboard_queue q"
                    + " join switchboard_contribution c on c.queue_id = q.id"
                    + " join switchboard_log l on l.file_id = c.file_id and l.published = true"
                    + " where c.entered_on between ?1 and ?2 and q.source_id = ?3"
                    + " group by c.queue_id, c.entered_on";

    private static final String RECOMPUTE_MONTH =
            "insert into switchboard_month (queue_id, month_start, "
                    + Counter.COLUMNS
                    + ") select c.queue_id, ?1, "
                    + Counter.SUMS
                    + " from switchboard_day c join switchboard_queue q on q.id = c.queue_id"
                    + " where c.entered_on between ?1 and ?2 and q.source_id = ?3"
                    + " group by c.queue_id";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Contributions contributions;

    /** Records that a file has been read to its end, between its first and its last event. */
    public void close(long file, String source, Instant first, Instant last, byte[] edges) {
        em.persist(new Log(file, contributions.source(source), first, last, edges));
    }

    /** TEL-98: records the calls of a table that somebody imported. */
    public void closeDeclared(long file, String source, Instant first, Instant last, byte[] edges) {
        em.persist(Log.ofDeclared(file, contributions.source(source), first, last, edges));
    }

    /** Records that a file without any event has been read, and the one day that it covers. */
    public void closeEmpty(long file, String source, LocalDate day, byte[] edges) {
        em.persist(new Log(file, contributions.source(source), day, edges));
    }

    /**
     * TEL-103: what a file that was read to its end cannot tell; what is not named, it tells. In
     * the transaction in which it is closed or counted anew.
     */
    public void cannotTell(long file, Set<Unrecorded> figures) {
        em.find(Log.class, file).cannotTell(figures);
    }

    /**
     * The published logs of the same source that tell of the same stretch of time as {@code file}
     * does.
     */
    @RolesAllowed({Roles.NIGHT, Roles.ADMINISTRATOR, Roles.QUALITY})
    public List<Long> overlapping(long file, Collection<Long> butNot) {
        Log log = em.find(Log.class, file);
        if (log == null) {
            return List.of();
        }
        return published(log.source()).stream()
                .filter(other -> other.file() != file && !butNot.contains(other.file()))
                .filter(log::overlaps)
                .map(Log::file)
                .toList();
    }

    /** TEL-21: a file with events was counted anew in the zone that its source has now. */
    public void recount(long file, Instant first, Instant last, byte[] edges) {
        Log log = em.find(Log.class, file);
        ZoneId zone = log.source().zone();
        log.retell(first, last);
        log.recount(LocalDate.ofInstant(first, zone), LocalDate.ofInstant(last, zone), edges);
    }

    /** TEL-21: so was one without any, which covers a day all the same. */
    public void recountEmpty(long file, LocalDate day, byte[] edges) {
        em.find(Log.class, file).recount(day, day, edges);
    }

    /**
     * NIT-26, TEL-101: forgets a file that is to be read again or was withdrawn, and all that it
     * has added.
     */
    public void forget(long file) {
        contributions.remove(file);
        Optional.ofNullable(em.find(Log.class, file)).ifPresent(em::remove);
        em.flush();
    }

    /** The calls that begin or end outside a file, whether it counts or not. */
    public byte[] edgesOf(long file) {
        return em.find(Log.class, file).edges();
    }

    /** The published files of a source. */
    public Set<Long> publishedOf(String sourceName) {
        return published(contributions.source(sourceName)).stream()
                .map(Log::file)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Takes away the sums of a source, which are to be made anew from its contributions. */
    public void forgetSums(String sourceName) {
        long source = contributions.source(sourceName).id();
        for (String table : List.of("switchboard_day", "switchboard_month")) {
            em.createNativeQuery(
                            "delete from "
                                    + table
                                    + " where queue_id in (select q.id from switchboard_queue q"
                                    + " where q.source_id = ?1)")
                    .setParameter(1, source)
                    .executeUpdate();
        }
        SourceMonths.forget(em, source);
    }

    /** The last local day that a file covers which was read to its end. */
    public Optional<LocalDate> lastDay(long file) {
        return Optional.ofNullable(em.find(Log.class, file)).map(Log::lastDay);
    }

    /** What a file that was read to its end tells of, whether it counts or not. */
    @RolesAllowed({Roles.NIGHT, Roles.ADMINISTRATOR, Roles.QUALITY})
    public Optional<LogRow> row(long file) {
        return Optional.ofNullable(em.find(Log.class, file))
                .map(
                        log ->
                                new LogRow(
                                        log.firstDay(),
                                        log.lastDay(),
                                        local(log, log.firstEvent()),
                                        local(log, log.lastEvent()),
                                        enteredByDay(file)));
    }

    private static Optional<ZonedDateTime> local(Log log, Long event) {
        return Optional.ofNullable(event)
                .map(seconds -> Instant.ofEpochSecond(seconds).atZone(log.source().zone()));
    }

    private SortedMap<LocalDate, Long> enteredByDay(long file) {
        SortedMap<LocalDate, Long> entered = new TreeMap<>();
        for (Object row :
                em.createNativeQuery(
                                "select entered_on, sum(entered) from switchboard_contribution"
                                        + " where file_id = ?1 group by entered_on")
                        .setParameter(1, file)
                        .getResultList()) {
            Object[] columns = (Object[]) row;
            entered.put(((Date) columns[0]).toLocalDate(), ((Number) columns[1]).longValue());
        }
        return entered;
    }

    /**
     * The published logs of a source that tell of some of the time between two instants, the bounds
     * included, in the order of their first events.
     */
    public List<Long> between(String sourceName, Instant first, Instant last) {
        return published(contributions.source(sourceName)).stream()
                .filter(log -> log.isWithin(first.getEpochSecond(), last.getEpochSecond()))
                .sorted(Comparator.comparing(Log::firstEvent).thenComparing(Log::file))
                .map(Log::file)
                .toList();
    }

    /**
     * Publishes a log: from the transaction's end on, its contributions are part of the figures.
     *
     * @return whether it has any part in them: TEL-113
     */
    public boolean publish(long file) {
        Optional<Log> log = Optional.ofNullable(em.find(Log.class, file));
        log.ifPresent(Log::publish);
        return log.isPresent();
    }

    /**
     * Takes a log out of the figures, because another file counts instead.
     *
     * @return whether it was part of them
     */
    public boolean withdraw(long file) {
        Log log = em.find(Log.class, file);
        if (log == null) {
            return false;
        }
        boolean counted = log.isPublished();
        log.withdraw();
        return counted;
    }

    /**
     * The edges of all published logs of a source; waits for another night's publication of that
     * source.
     */
    public List<LogEdges> edges(String sourceName) {
        Source source = contributions.source(sourceName);
        em.flush();
        em.lock(source, LockModeType.PESSIMISTIC_WRITE);
        return published(source).stream()
                .map(log -> new LogEdges(log.file(), log.edges()))
                .toList();
    }

    /**
     * Brings the source's days up to date with its published logs, in the caller's transaction.
     *
     * @param changed the files published or withdrawn in this transaction
     * @param joined what joining the calls of all published logs gives
     * @param open the visits that no published log ends
     */
    public void settle(
            String sourceName, Set<Long> changed, List<Joined> joined, List<OpenVisit> open) {
        Source source = contributions.source(sourceName);
        Set<LocalDate> days = new TreeSet<>(daysOf(changed));
        days.addAll(rejoin(source, joined));
        keepOpen(source, open);
        em.flush();
        for (Stretch stretch : Stretch.of(days)) {
            forgetDays(source, stretch);
            recompute(source, stretch);
        }
        days.stream().map(YearMonth::from).distinct().forEach(month -> sum(source, month));
        new SourceMonths(source).settle(em, days, logs(changed));
    }

    private List<Log> logs(Set<Long> files) {
        return files.stream()
                .flatMap(file -> Optional.ofNullable(em.find(Log.class, file)).stream())
                .toList();
    }

    /** Days that follow each other. */
    private record Stretch(LocalDate from, LocalDate to) {

        static List<Stretch> of(Set<LocalDate> days) {
            List<Stretch> stretches = new ArrayList<>();
            for (LocalDate day : new TreeSet<>(days)) {
                int last = stretches.size() - 1;
                if (last >= 0 && stretches.get(last).to().plusDays(1).equals(day)) {
                    stretches.set(last, new Stretch(stretches.get(last).from(), day));
                } else {
                    stretches.add(new Stretch(day, day));
                }
            }
            return stretches;
        }
    }

    private void forgetDays(Source source, Stretch days) {
        em.createNativeQuery(
                        "delete from switchboard_day where entered_on between ?1 and ?2"
                                + " and queue_id in"
                                + " (select q.id from switchboard_queue q where q.source_id = ?3)")
                .setParameter(1, Date.valueOf(days.from()))
                .setParameter(2, Date.valueOf(days.to()))
                .setParameter(3, source.id())
                .executeUpdate();
    }

    private void recompute(Source source, Stretch days) {
        em.createNativeQuery(RECOMPUTE_DAYS)
                .setParameter(1, Date.valueOf(days.from()))
                .setParameter(2, Date.valueOf(days.to()))
                .setParameter(3, source.id())
                .executeUpdate();
    }

    private void sum(Source source, YearMonth month) {
        Date first = Date.valueOf(month.atDay(1));
        em.createNativeQuery(
                        "delete from switchboard_month where month_start = ?1 and queue_id in"
                                + " (select q.id from switchboard_queue q where q.source_id = ?2)")
                .setParameter(1, first)
                .setParameter(2, source.id())
                .executeUpdate();
        em.createNativeQuery(RECOMPUTE_MONTH)
                .setParameter(1, first)
                .setParameter(2, Date.valueOf(month.atEndOfMonth()))
                .setParameter(3, source.id())
                .executeUpdate();
    }

    private List<Log> published(Source source) {
        return em.createQuery(
                        "select l from Log l where l.source = :source and l.published = true"
                                + " order by l.file",
                        Log.class)
                .setParameter("source", source)
                .getResultList();
    }

    private List<LocalDate> daysOf(Set<Long> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        Query query =
                em.createNativeQuery(
                        "select distinct c.entered_on from switchboard_contribution c"
                                + " where c.file_id = ?1");
        List<LocalDate> days = new ArrayList<>();
        for (Long file : files) {
            for (Object day : query.setParameter(1, file).getResultList()) {
                days.add(((Date) day).toLocalDate());
            }
        }
        return days;
    }

    /** Replaces the joined rows of a source; answers the days on which they changed. */
    private Set<LocalDate> rejoin(Source source, List<Joined> joined) {
        Map<Cell, Counts> before = joinedBefore(source);
        Map<Cell, Counts> after = new LinkedHashMap<>();
        for (Joined one : joined) {
            Contribution contribution = one.contribution();
            after.merge(
                    new Cell(one.file(), contribution.queue(), contribution.halfHour()),
                    contribution.counts(),
                    Counts::plus);
        }
        Set<LocalDate> days = new TreeSet<>();
        Set<Long> files = new TreeSet<>();
        Map<Cell, Counts> all = new HashMap<>(before);
        all.putAll(after);
        for (Cell cell : all.keySet()) {
            if (!before.getOrDefault(cell, Counts.NONE)
                    .equals(after.getOrDefault(cell, Counts.NONE))) {
                days.add(source.dayOf(cell.halfHour()));
                files.add(cell.file());
            }
        }
        for (Long file : files) {
            em.createNativeQuery(
                            "delete from switchboard_contribution"
                                    + " where file_id = ?1 and from_offset = ?2")
                    .setParameter(1, file)
                    .setParameter(2, Contributions.JOINED)
                    .executeUpdate();
        }
        Map<Long, List<Contribution>> rows = new TreeMap<>();
        after.forEach(
                (cell, counts) -> {
                    if (files.contains(cell.file()) && !counts.isNone()) {
                        rows.computeIfAbsent(cell.file(), f -> new ArrayList<>())
                                .add(new Contribution(cell.queue(), cell.halfHour(), counts));
                    }
                });
        rows.forEach(
                (file, list) -> contributions.add(file, source.name(), Contributions.JOINED, list));
        return days;
    }

    private Map<Cell, Counts> joinedBefore(Source source) {
        Map<Cell, Counts> before = new HashMap<>();
        List<?> rows =
                em.createNativeQuery(
                                "select c.file_id, q.name, c.half_hour, "
                                        + Counter.COLUMNS
                                        + " from switchboard_log l"
                                        + " join switchboard_contribution c on c.file_id = l.file_id"
                                        + " join switchboard_queue q on q.id = c.queue_id"
                                        + " where l.source_id = ?1 and c.from_offset = ?2")
                        .setParameter(1, source.id())
                        .setParameter(2, Contributions.JOINED)
                        .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            before.put(
                    new Cell(
                            ((Number) columns[0]).longValue(),
                            (String) columns[1],
                            ((Number) columns[2]).longValue()),
                    Counts.ofRow(columns, 3));
        }
        return before;
    }

    private void keepOpen(Source source, List<OpenVisit> open) {
        em.createNativeQuery("delete from switchboard_open_visit where source_id = ?1")
                .setParameter(1, source.id())
                .executeUpdate();
        Map<Long, Integer> visits = new TreeMap<>();
        open.forEach(visit -> visits.merge(visit.enteredAt(), 1, Integer::sum));
        visits.forEach(
                (enteredAt, number) ->
                        em.createNativeQuery(
                                        "insert into switchboard_open_visit (source_id, entered_at,"
                                                + " entered_on, visits) values (?1, ?2, ?3, ?4)")
                                .setParameter(1, source.id())
                                .setParameter(2, enteredAt)
                                .setParameter(
                                        3,
                                        Date.valueOf(
                                                source.dayOf(
                                                        Math.floorDiv(
                                                                enteredAt,
                                                                (long)
                                                                        Source
                                                                                .SECONDS_IN_HALF_HOUR))))
                                .setParameter(4, number)
                                .executeUpdate());
    }

    private record Cell(long file, String queue, long halfHour) {}
}
