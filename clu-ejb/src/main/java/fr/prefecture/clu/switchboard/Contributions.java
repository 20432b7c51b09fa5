package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the files add to the half-hours, each row with the file that it comes from. */
@Stateless
@RolesAllowed(Roles.NIGHT)
public class Contributions {

    /** The {@code from_offset} of rows that join calls across files. */
    static final long JOINED = -1;

    private static final String INSERT =
            "insert into switchboard_contribution (file_id, from_offset, queue_id, half_hour,"
                    + " entered_on, "
                    + Counter.COLUMNS
                    + ") values ";

    private static final String ROW =
            "(?, ?, ?, ?, ?"
                    + String.join("", Collections.nCopies(Counter.values().length, ", ?"))
                    + ")";

    /** What a database does for each statement weighs more than what it does for each row. */
    private static final int ROWS_AT_ONCE = 64;

    /** The rows that are left go in a quarter as many at once, down to one by one. */
    private static final int FEWER = 4;

    static final String QUEUE = "switchboard.queue";

    /** What is found by its number, a transaction asks the database for once. */
    private final Map<String, Long> numbers = new ConcurrentHashMap<>();

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;

    /** Makes a source known, with the default zone, the first time that a file of it arrives. */
    public Source source(String name) {
        return known(name)
                .orElseGet(
                        () -> {
                            Source source = new Source(name, Settings.zone());
                            em.persist(source);
                            changes.created(
                                    Sources.SUBJECT,
                                    source.id(),
                                    source.name() + ", " + source.zone().getId());
                            return source;
                        });
    }

    /** A source of which a file has arrived. */
    public Optional<Source> known(String name) {
        return Optional.ofNullable(numbers.get(name))
                .map(number -> em.find(Source.class, number))
                .filter(source -> source.name().equals(name))
                .or(() -> found(name));
    }

    private Optional<Source> found(String name) {
        Optional<Source> found =
                em.createQuery("select s from Source s where s.name = :name", Source.class)
                        .setParameter("name", name)
                        .getResultStream()
                        .findFirst();
        found.ifPresent(source -> numbers.put(name, source.id()));
        return found;
    }

    /**
     * Adds what the stretch of a file from {@code fromOffset} on says, in the caller's transaction.
     *
     * @param fromOffset bytes of the file's content before the stretch, or {@link #JOINED}
     */
    public void add(
            long file, String sourceName, long fromOffset, List<Contribution> contributions) {
        if (contributions.isEmpty()) {
            return;
        }
        Source source = source(sourceName);
        Map<String, Long> queues = queues(source, contributions);
        Rows rows = new Rows(file, fromOffset, source, queues);
        try {
            List<Contribution> left = contributions;
            for (int atOnce = ROWS_AT_ONCE; atOnce > 0; atOnce /= FEWER) {
                int together = left.size() - left.size() % atOnce;
                insert(rows, left.subList(0, together), atOnce);
                left = left.subList(together, left.size());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The contributions of file " + file + " were not kept", e);
        }
    }

    /** Where rows come from. */
    private record Rows(long file, long fromOffset, Source source, Map<String, Long> queues) {

        int set(PreparedStatement insert, int before, Contribution contribution)
                throws SQLException {
            int column = before;
            insert.setLong(++column, file);
            insert.setLong(++column, fromOffset);
            insert.setLong(++column, queues.get(contribution.queue()));
            insert.setLong(++column, contribution.halfHour());
            insert.setDate(++column, Date.valueOf(source.dayOf(contribution.halfHour())));
            for (Counter counter : Counter.values()) {
                insert.setLong(++column, contribution.counts().get(counter));
            }
            return column;
        }
    }

    /** Inserts them, whose number is a multiple of {@code atOnce}. */
    private void insert(Rows rows, List<Contribution> contributions, int atOnce)
            throws SQLException {
        if (contributions.isEmpty()) {
            return;
        }
        String sql = INSERT + String.join(", ", Collections.nCopies(atOnce, ROW));
        try (PreparedStatement insert = em.unwrap(Connection.class).prepareStatement(sql)) {
            for (int first = 0; first < contributions.size(); first += atOnce) {
                int column = 0;
                for (Contribution contribution : contributions.subList(first, first + atOnce)) {
                    column = rows.set(insert, column, contribution);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * What a file itself adds, each queue's half-hour once; not what joins its calls to others'.
     */
    public List<Contribution> of(long file) {
        List<Contribution> contributions = new ArrayList<>();
        for (Object row :
                em.createNativeQuery(
                                "select q.name, c.half_hour, "
                                        + Counter.SUMS
                                        + " from switchboard_contribution c"
                                        + " join switchboard_queue q on q.id = c.queue_id"
                                        + " where c.file_id = ?1 and c.from_offset >= 0"
                                        + " group by q.name, c.half_hour")
                        .setParameter(1, file)
                        .getResultList()) {
            Object[] columns = (Object[]) row;
            contributions.add(
                    new Contribution(
                            (String) columns[0],
                            ((Number) columns[1]).longValue(),
                            Counts.ofRow(columns, 2)));
        }
        return contributions;
    }

    /**
     * TEL-42: which lines of the masked copy hold what the stretch of a file from {@code
     * fromOffset} on says, in the caller's transaction.
     */
    public void keepLines(long file, long fromOffset, Lines lines) {
        em.createNativeQuery(
                        "insert into switchboard_stretch (file_id, from_offset, first_line,"
                                + " last_line) values (?1, ?2, ?3, ?4)")
                .setParameter(1, file)
                .setParameter(2, fromOffset)
                .setParameter(3, lines.first())
                .setParameter(4, lines.last())
                .executeUpdate();
    }

    /** Takes back what was added of a file, in the caller's transaction. */
    public void remove(long file) {
        for (String table : List.of("switchboard_contribution", "switchboard_stretch")) {
            em.createNativeQuery("delete from " + table + " where file_id = ?1")
                    .setParameter(1, file)
                    .executeUpdate();
        }
    }

    private Map<String, Long> queues(Source source, List<Contribution> contributions) {
        Map<String, Long> ids = new HashMap<>();
        em.createQuery("select q from Queue q where q.source = :source", Queue.class)
                .setParameter("source", source)
                .getResultStream()
                .forEach(queue -> ids.put(queue.name(), queue.id()));
        for (Contribution contribution : contributions) {
            ids.computeIfAbsent(
                    contribution.queue(),
                    name -> {
                        Queue queue = new Queue(source, name);
                        em.persist(queue);
                        changes.created(QUEUE, queue.id(), source.name() + " / " + name);
                        return queue.id();
                    });
        }
        em.flush();
        return ids;
    }
}
