package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which published files a figure of the telephone comes from, and what each file feeds. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FileShares {

    private static final String PUBLISHED =
            " from switchboard_contribution c"
                    + " join switchboard_log l on l.file_id = c.file_id and l.published = true";

    /** TEL-20: what is told of a day that no log of its source covers is no figure of that day. */
    private static final String COVERED =
            " and exists (select 1 from switchboard_log v where v.source_id = l.source_id"
                    + " and v.published = true"
                    + " and c.entered_on between v.first_day and v.last_day)";

    private static final int FILE = 0;
    private static final int OFFSET = 1;
    private static final int DAY = 2;
    private static final int HALF_HOUR = 3;
    private static final int COUNTERS = 4;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /** TEL-41: the files that contribute, by the first day of which they tell. */
    public List<FileShare> of(CallSlice slice) {
        Map<Long, Collected> files = new HashMap<>();
        for (Queue queue : queues(slice)) {
            for (Object row : rows(queue, slice)) {
                Object[] cells = (Object[]) row;
                LocalDate day = ((Date) cells[DAY]).toLocalDate();
                if (isIn(slice, day, halfHour(cells), queue.source().zone())) {
                    files.computeIfAbsent(number(cells[FILE]), Collected::new)
                            .add(number(cells[OFFSET]), day, Counts.ofRow(cells, COUNTERS));
                }
            }
        }
        Map<Long, Map<Long, Lines>> lines = lines(files.keySet());
        return files.values().stream()
                .map(file -> file.share(lines.getOrDefault(file.id, Map.of())))
                .sorted(Comparator.comparing(FileShare::first).thenComparing(FileShare::file))
                .toList();
    }

    /** How many visits each file tells of in all, those refused at closed hours included. */
    public Map<Long, Long> visits(Collection<Long> files) {
        Map<Long, Long> visits = new HashMap<>();
        for (Long file : files) {
            Object sum =
                    em.createNativeQuery(
                                    "select sum(entered + refused_closed + refused_full"
                                            + " + refused_join_empty + refused_diverted)"
                                            + " from switchboard_contribution where file_id = ?1")
                            .setParameter(1, file)
                            .getSingleResult();
            visits.put(file, sum == null ? 0 : number(sum));
        }
        return visits;
    }

    /** TEL-44: the days and queues whose figures a file is part of today. */
    @RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL, Roles.ADMINISTRATOR})
    public List<FedQueue> fed(long file) {
        List<FedQueue> fed = new ArrayList<>();
        for (Object row :
                em.createNativeQuery(
                                "select c.entered_on, s.name, q.name, sum(c.entered"
                                        + " + c.refused_full + c.refused_join_empty"
                                        + " + c.refused_diverted)"
                                        + PUBLISHED
                                        + " join switchboard_queue q on q.id = c.queue_id"
                                        + " join switchboard_source s on s.id = q.source_id"
                                        + " where c.file_id = ?1"
                                        + COVERED
                                        + " group by c.entered_on, s.name, q.name"
                                        + " order by c.entered_on, s.name, q.name")
                        .setParameter(1, file)
                        .getResultList()) {
            Object[] cells = (Object[]) row;
            fed.add(
                    new FedQueue(
                            ((Date) cells[0]).toLocalDate(),
                            (String) cells[1],
                            (String) cells[2],
                            number(cells[3])));
        }
        return fed;
    }

    /** Only where a part of the day is asked are half-hours told apart: rows are few otherwise. */
    private List<?> rows(Queue queue, CallSlice slice) {
        String halfHour = slice.part().isPresent() ? "c.half_hour" : "0";
        String group = slice.part().isPresent() ? ", c.half_hour" : "";
        return em.createNativeQuery(
                        "select c.file_id, c.from_offset, c.entered_on, "
                                + halfHour
                                + ", "
                                + Counter.SUMS
                                + PUBLISHED
                                + " where c.queue_id = ?1 and c.entered_on between ?2 and ?3"
                                + COVERED
                                + " group by c.file_id, c.from_offset, c.entered_on"
                                + group)
                .setParameter(1, queue.id())
                .setParameter(2, Date.valueOf(slice.period().from()))
                .setParameter(3, Date.valueOf(slice.period().to()))
                .getResultList();
    }

    private static long halfHour(Object[] cells) {
        return number(cells[HALF_HOUR]);
    }

    private static boolean isIn(CallSlice slice, LocalDate day, long halfHour, ZoneId zone) {
        return slice.weekday().filter(asked -> asked != day.getDayOfWeek()).isEmpty()
                && slice.part().filter(asked -> !asked.contains(time(halfHour, zone))).isEmpty();
    }

    private static LocalTime time(long halfHour, ZoneId zone) {
        return LocalTime.ofInstant(
                Instant.ofEpochSecond(halfHour * Source.SECONDS_IN_HALF_HOUR), zone);
    }

    private List<Queue> queues(CallSlice slice) {
        return em.createQuery(
                        "select q from Queue q join fetch q.source order by q.id", Queue.class)
                .getResultStream()
                .filter(q -> slice.queue().filter(name -> !name.equals(q.name())).isEmpty())
                .filter(
                        q ->
                                slice.source()
                                        .filter(name -> !name.equals(q.source().name()))
                                        .isEmpty())
                .toList();
    }

    /** By file, then by the offset of the stretch. */
    private Map<Long, Map<Long, Lines>> lines(Collection<Long> files) {
        Map<Long, Map<Long, Lines>> lines = new HashMap<>();
        if (files.isEmpty()) {
            return lines;
        }
        for (Object row :
                em.createNativeQuery(
                                "select file_id, from_offset, first_line, last_line"
                                        + " from switchboard_stretch"
                                        + " where file_id between ?1 and ?2")
                        .setParameter(1, Collections.min(files))
                        .setParameter(2, Collections.max(files))
                        .getResultList()) {
            Object[] cells = (Object[]) row;
            lines.computeIfAbsent(number(cells[0]), file -> new HashMap<>())
                    .put(number(cells[1]), new Lines(number(cells[2]), number(cells[3])));
        }
        return lines;
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }

    /** A file while its rows are added up. */
    private static final class Collected {
        private final long id;
        private final TreeMap<Long, Counts> stretches = new TreeMap<>();
        private Counts joined = Counts.NONE;
        private LocalDate first = LocalDate.MAX;
        private LocalDate last = LocalDate.MIN;

        Collected(long id) {
            this.id = id;
        }

        void add(long offset, LocalDate day, Counts counts) {
            if (offset == Contributions.JOINED) {
                joined = joined.plus(counts);
            } else {
                stretches.merge(offset, counts, Counts::plus);
            }
            first = day.isBefore(first) ? day : first;
            last = day.isAfter(last) ? day : last;
        }

        FileShare share(Map<Long, Lines> lines) {
            return new FileShare(
                    id,
                    stretches.entrySet().stream()
                            .map(
                                    one ->
                                            new FileShare.Stretch(
                                                    Optional.ofNullable(lines.get(one.getKey())),
                                                    one.getValue()))
                            .toList(),
                    joined,
                    first,
                    last);
        }
    }
}
