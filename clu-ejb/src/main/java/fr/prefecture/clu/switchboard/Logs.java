package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of each source, and the moment when what they say becomes the figures. */
@Stateless
@RolesAllowed(Roles.NIGHT)
public class Logs {

    private static final String RECOMPUTE_DAYS =
            "insert into switchboard_day (queue_id, entered_on, "
                    + Counter.COLUMNS
                    + ") select c.queue_id, c.entered_on, "
                    + Counter.SUMS
                    + " from switchboard_contribution c"
                    + " join switchboard_log l on l.file_id = c.file_id and l.published = true"
                    + " where c.queue_id in (%s) and c.entered_on between ?1 and ?2"
                    + " group by c.queue_id, c.entered_on";

    private static final String RECOMPUTE_MONTH =
            "insert into switchboard_month (queue_id, month_start, "
                    + Counter.COLUMNS
                    + ") select c.queue_id, ?1, "
                    + Counter.SUMS
                    + " from switchboard_day c"
                    + " where c.queue_id in (%s) and c.entered_on between ?1 and ?2"
                    + " group by c.queue_id";

    private static final int ROWS_AT_ONCE = 200;

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
     * does; touching ends do not count.
     */
    @RolesAllowed({Roles.NIGHT, Roles.ADMINISTRATOR, Roles.QUALITY})
    public List<Long> overlapping(long file, Collection<Long> butNot) {
        Log log = em.find(Log.class, file);
        if (log == null || log.firstEvent() == null) {
            return List.of();
        }
        return em.createQuery(
                        "select l.file from Log l where l.source = :source and l.published = true"
                                + " and l.file <> :file and l.lastEvent > :first"
                                + " and l.firstEvent < :last order by l.file",
                        Long.class)
                .setParameter("source", log.source())
                .setParameter("file", file)
                .setParameter("first", log.firstEvent())
                .setParameter("last", log.lastEvent())
                .getResultStream()
                .filter(other -> !butNot.contains(other))
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
        return new TreeSet<>(
                em.createQuery(
                                "select l.file from Log l where l.source = :source"
                                        + " and l.published = true",
                                Long.class)
                        .setParameter("source", contributions.source(sourceName))
                        .getResultList());
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
        return within("l.file", Long.class, sourceName, first, last).getResultList();
    }

    /** The edges of the published logs of a source that tell of some of the time likewise. */
    public List<LogEdges> edges(String sourceName, Instant first, Instant last) {
        return within("l.file, l.edges", Object[].class, sourceName, first, last)
                .getResultStream()
                .map(columns -> new LogEdges((Long) columns[0], (byte[]) columns[1]))
                .toList();
    }

    private <T> TypedQuery<T> within(
            String columns, Class<T> type, String sourceName, Instant first, Instant last) {
        return em.createQuery(
                        "select "
                                + columns
                                + " from Log l where l.source = :source and l.published = true"
                                + " and l.lastEvent >= :first and l.firstEvent <= :last"
                                + " order by l.firstEvent, l.file",
                        type)
                .setParameter("source", contributions.source(sourceName))
                .setParameter("first", first.getEpochSecond())
                .setParameter("last", last.getEpochSecond());
    }

    /** The newest event of which the published logs of a source tell. */
    public Optional<Instant> lastEvent(String sourceName) {
        return em.createQuery(
                        "select l.lastEvent from Log l where l.source = :source"
                                + " and l.published = true and l.lastEvent is not null"
                                + " order by l.lastEvent desc",
                        Long.class)
                .setParameter("source", contributions.source(sourceName))
                .setMaxResults(1)
                .getResultStream()
                .map(Instant::ofEpochSecond)
                .findFirst();
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

    /** Waits for another night's publication of that source, and lets no other begin. */
    public void lock(String sourceName) {
        Source source = contributions.source(sourceName);
        em.flush();
        em.lock(source, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Replaces what joins the calls of some files with others'; what joins those of other files
     * stays. In the caller's transaction, which then settles the days.
     *
     * @param files with or without anything to be joined, published or not
     * @param joined all that there is of these files, and of no others
     * @return the days on which this changes a figure
     */
    public Set<LocalDate> rejoin(String sourceName, Set<Long> files, List<Joined> joined) {
        Source source = contributions.source(sourceName);
        Map<Cell, Counts> before = joinedBefore(files);
        Map<Cell, Counts> after = new LinkedHashMap<>();
        for (Joined one : joined) {
            Contribution contribution = one.contribution();
            after.merge(
                    new Cell(one.file(), contribution.queue(), contribution.halfHour()),
                    contribution.counts(),
                    Counts::plus);
        }
        Set<LocalDate> days = new TreeSet<>();
        Set<Long> different = new TreeSet<>();
        Map<Cell, Counts> all = new HashMap<>(before);
        all.putAll(after);
        for (Cell cell : all.keySet()) {
            if (!before.getOrDefault(cell, Counts.NONE)
                    .equals(after.getOrDefault(cell, Counts.NONE))) {
                days.add(source.dayOf(cell.halfHour()));
                different.add(cell.file());
            }
        }
        different.forEach(this::forgetJoined);
        Map<Long, List<Contribution>> rows = new TreeMap<>();
        after.forEach(
                (cell, counts) -> {
                    if (different.contains(cell.file()) && !counts.isNone()) {
                        rows.computeIfAbsent(cell.file(), f -> new ArrayList<>())
                                .add(new Contribution(cell.queue(), cell.halfHour(), counts));
                    }
                });
        rows.forEach(
                (file, list) -> contributions.add(file, source.name(), Contributions.JOINED, list));
        return days;
    }

    private void forgetJoined(long file) {
        em.createNativeQuery(
                        "delete from switchboard_contribution"
                                + " where file_id = ?1 and from_offset = ?2")
                .setParameter(1, file)
                .setParameter(2, Contributions.JOINED)
                .executeUpdate();
    }

    private Map<Cell, Counts> joinedBefore(Set<Long> files) {
        Map<Cell, Counts> before = new HashMap<>();
        Query query =
                em.createNativeQuery(
                        "select q.name, c.half_hour, "
                                + Counter.COLUMNS
                                + " from switchboard_contribution c"
                                + " join switchboard_queue q on q.id = c.queue_id"
                                + " where c.file_id = ?1 and c.from_offset = ?2");
        for (Long file : files) {
            for (Object row :
                    query.setParameter(1, file)
                            .setParameter(2, Contributions.JOINED)
                            .getResultList()) {
                Object[] columns = (Object[]) row;
                before.put(
                        new Cell(file, (String) columns[0], ((Number) columns[1]).longValue()),
                        Counts.ofRow(columns, 2));
            }
        }
        return before;
    }

    /**
     * Brings the source's days up to date with its published logs, in the caller's transaction.
     *
     * @param changed the files published or withdrawn in this transaction
     * @param rejoined the days on which {@link #rejoin} changed a figure
     * @param open the visits that no published log ends
     */
    public void settle(
            String sourceName,
            Set<Long> changed,
            Collection<LocalDate> rejoined,
            List<OpenVisit> open) {
        Source source = contributions.source(sourceName);
        Set<LocalDate> days = new TreeSet<>(daysOf(changed));
        days.addAll(rejoined);
        keepOpen(source, open);
        em.flush();
        List<Long> queues = queues(source);
        if (!queues.isEmpty()) {
            for (Stretch stretch : Stretch.of(days)) {
                forgetDays(queues, stretch);
                recompute(queues, stretch);
            }
            days.stream().map(YearMonth::from).distinct().forEach(month -> sum(queues, month));
        }
        new SourceMonths(source, queues).settle(em, days, logs(changed));
    }

    private List<Long> queues(Source source) {
        return em.createQuery("select q.id from Queue q where q.source = :source", Long.class)
                .setParameter("source", source)
                .getResultList();
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

    private void forgetDays(List<Long> queues, Stretch days) {
        execute(
                "delete from switchboard_day where queue_id in (%s)"
                        + " and entered_on between ?1 and ?2",
                queues, days.from(), days.to());
    }

    private void recompute(List<Long> queues, Stretch days) {
        execute(RECOMPUTE_DAYS, queues, days.from(), days.to());
    }

    private void sum(List<Long> queues, YearMonth month) {
        execute(
                "delete from switchboard_month where queue_id in (%s) and month_start = ?1",
                queues, month.atDay(1));
        execute(RECOMPUTE_MONTH, queues, month.atDay(1), month.atEndOfMonth());
    }

    private void execute(String statement, List<Long> queues, LocalDate... days) {
        StoredSums.execute(em, statement, queues, days);
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

    private void keepOpen(Source source, List<OpenVisit> open) {
        em.createNativeQuery("delete from switchboard_open_visit where source_id = ?1")
                .setParameter(1, source.id())
                .executeUpdate();
        SortedMap<Long, Integer> visits = new TreeMap<>();
        open.forEach(visit -> visits.merge(visit.enteredAt(), 1, Integer::sum));
        while (!visits.isEmpty()) {
            Long next = visits.keySet().stream().skip(ROWS_AT_ONCE).findFirst().orElse(null);
            SortedMap<Long, Integer> some = next == null ? visits : visits.headMap(next);
            insert(source, some);
            some.clear();
        }
    }

    private void insert(Source source, SortedMap<Long, Integer> visits) {
        List<Object> values = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        visits.forEach(
                (enteredAt, number) ->
                        rows.add(
                                "("
                                        + StoredSums.parameters(
                                                List.of(
                                                        source.id(),
                                                        enteredAt,
                                                        Date.valueOf(dayOf(source, enteredAt)),
                                                        number),
                                                values)
                                        + ")"));
        Query query =
                em.createNativeQuery(
                        "insert into switchboard_open_visit (source_id, entered_at, entered_on,"
                                + " visits) values "
                                + String.join(", ", rows));
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        query.executeUpdate();
    }

    private static LocalDate dayOf(Source source, long second) {
        return source.dayOf(Math.floorDiv(second, (long) Source.SECONDS_IN_HALF_HOUR));
    }

    private record Cell(long file, String queue, long halfHour) {}
}
