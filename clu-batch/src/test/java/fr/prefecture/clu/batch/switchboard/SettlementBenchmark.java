package fr.prefecture.clu.batch.switchboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.batch.switchboard.format.Correction;
import fr.prefecture.clu.batch.switchboard.format.Edges;
import fr.prefecture.clu.batch.switchboard.format.FileEdges;
import fr.prefecture.clu.batch.switchboard.format.GeneratedLog;
import fr.prefecture.clu.batch.switchboard.format.QueueLog;
import fr.prefecture.clu.batch.switchboard.format.Seams;
import fr.prefecture.clu.switchboard.Joined;
import fr.prefecture.clu.switchboard.LogEdges;
import fr.prefecture.clu.switchboard.Logs;
import fr.prefecture.clu.switchboard.OpenVisit;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a night reads and joins of a source with ten years of daily logs in a PostgreSQL: all of
 * them, and those around the newest one. Run it by its name.
 */
class SettlementBenchmark {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate FIRST = LocalDate.of(2016, 11, 28);
    private static final int LOGS = 3650;
    private static final int CALLS_A_DAY = 650;
    private static final int DAYS_AT_ONCE = 50;
    private static final int ROUNDS = 7;
    private static final long LATEST = 2_000_000_000L;

    /** What the night asks of the logs, in the same SQL. */
    private static final class StoredLogs extends Logs {
        private final Connection connection;
        private final List<Joined> joined = new ArrayList<>();
        private final Set<Long> rejoined = new TreeSet<>();
        private List<OpenVisit> open = List.of();
        private long bytes;
        private int read;

        StoredLogs(Connection connection) {
            this.connection = connection;
        }

        List<LogEdges> edges(String condition, long... parameters) {
            List<LogEdges> edges = new ArrayList<>();
            try (PreparedStatement query =
                    connection.prepareStatement(
                            "select file_id, edges from switchboard_log where " + condition)) {
                for (int i = 0; i < parameters.length; i++) {
                    query.setLong(i + 1, parameters[i]);
                }
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        edges.add(new LogEdges(rows.getLong(1), rows.getBytes(2)));
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            read += edges.size();
            bytes += edges.stream().mapToLong(log -> log.edges().length).sum();
            return edges;
        }

        @Override
        public byte[] edgesOf(long file) {
            return edges("file_id = ?", file).get(0).edges();
        }

        @Override
        public List<LogEdges> edges(String source, Instant first, Instant last) {
            return edges(
                    "source_id = 1 and published = true and last_event >= ? and first_event <= ?"
                            + " order by first_event, file_id",
                    first.getEpochSecond(),
                    last.getEpochSecond());
        }

        @Override
        public Optional<Instant> lastEvent(String source) {
            try (Statement query = connection.createStatement();
                    ResultSet rows =
                            query.executeQuery(
                                    "select last_event from switchboard_log where source_id = 1"
                                            + " and published = true and last_event is not null"
                                            + " order by last_event desc limit 1")) {
                return rows.next()
                        ? Optional.of(Instant.ofEpochSecond(rows.getLong(1)))
                        : Optional.empty();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Set<LocalDate> rejoin(String source, Set<Long> files, List<Joined> anew) {
            joined.addAll(anew);
            rejoined.addAll(files);
            return Set.of();
        }

        @Override
        public void settle(
                String source,
                Set<Long> changed,
                Collection<LocalDate> days,
                List<OpenVisit> nowOpen) {
            open = nowOpen;
        }
    }

    private record Cost(double wall, double processor, int logs, long bytes) {
        static Cost of(StoredLogs logs, Runnable night) {
            long wall = System.nanoTime();
            long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            night.run();
            return new Cost(
                    (System.nanoTime() - wall) / 1e6,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor)
                            / 1e6,
                    logs.read,
                    logs.bytes);
        }

        static void print(String what, List<Cost> costs) {
            System.out.printf(
                    "%s: %d logs, %.2f MB, wall %.1f ms, processor %.1f ms (medians of %d)%n",
                    what,
                    costs.get(0).logs,
                    costs.get(0).bytes / 1e6,
                    median(costs.stream().mapToDouble(Cost::wall).toArray()),
                    median(costs.stream().mapToDouble(Cost::processor).toArray()),
                    costs.size());
        }

        private static double median(double[] values) {
            Arrays.sort(values);
            return values[values.length / 2];
        }
    }

    @Test
    void a_night_after_ten_years_of_daily_logs() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                Connection connection = server.getPostgresDatabase().getConnection()) {
            fill(connection);
            night(connection, LOGS - 1, "the newest log");
            night(connection, LOGS / 2, "a log of five years before");
        }
    }

    private static void night(Connection connection, long changed, String what) {
        List<Cost> all = new ArrayList<>();
        List<Cost> near = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            StoredLogs before = new StoredLogs(connection);
            List<fr.prefecture.clu.batch.switchboard.format.Joined> atOnce = new ArrayList<>();
            all.add(Cost.of(before, () -> atOnce.add(joinAll(before))));
            StoredLogs now = new StoredLogs(connection);
            near.add(Cost.of(now, () -> settle(now, changed)));
            assertThat(now.joined)
                    .containsExactlyInAnyOrderElementsOf(
                            atOnce.get(0).corrections().stream()
                                    .filter(one -> now.rejoined.contains(one.file()))
                                    .map(SettlementBenchmark::joined)
                                    .toList());
            assertThat(now.open).hasSize(atOnce.get(0).stillOpen().size());
        }
        Cost.print(what + ", joining all", all);
        Cost.print(what + ", joining what is near", near);
    }

    private static fr.prefecture.clu.batch.switchboard.format.Joined joinAll(StoredLogs logs) {
        return Seams.join(
                PARIS,
                logs.edges("source_id = 1 and published = true order by file_id").stream()
                        .map(log -> new FileEdges(log.file(), Edges.fromBytes(log.edges())))
                        .toList());
    }

    private static void settle(StoredLogs logs, long changed) {
        Settlement settlement = new Settlement();
        settlement.logs = logs;
        settlement.settle("standard", PARIS, Set.of(changed));
    }

    private static Joined joined(Correction one) {
        return new Joined(one.file(), LogBlockWriter.contribution(one.cell()));
    }

    /** As nights would have written them, day after day. */
    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table switchboard_log (file_id bigint not null primary key,"
                            + " source_id bigint not null, first_event bigint, last_event bigint,"
                            + " first_day date not null, last_day date not null,"
                            + " edges bytea not null, published boolean not null)");
            statement.execute(
                    "create index switchboard_log_time on switchboard_log"
                            + " (source_id, published, last_event, first_event)");
        }
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into switchboard_log values (?, 1, ?, ?, ?, ?, ?, true)")) {
            for (int day = 0; day < LOGS; day += DAYS_AT_ONCE) {
                List<String> lines =
                        GeneratedLog.cuttable(
                                day,
                                CALLS_A_DAY * DAYS_AT_ONCE,
                                midnight(day),
                                86_400 / CALLS_A_DAY);
                for (int one = day; one < day + DAYS_AT_ONCE; one++) {
                    long from = midnight(one);
                    long to = midnight(one + 1);
                    insert(insert, one, lines.stream().filter(line -> isWithin(line, from, to)));
                }
                insert.executeBatch();
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze switchboard_log");
        }
    }

    private static long midnight(int day) {
        return FIRST.plusDays(day).atStartOfDay(PARIS).toEpochSecond();
    }

    private static boolean isWithin(String line, long from, long to) {
        long at = Long.parseLong(line.substring(0, line.indexOf('|')));
        return at >= from && at < to;
    }

    private static void insert(PreparedStatement insert, int day, Stream<String> lines)
            throws SQLException {
        byte[] log = lines.collect(Collectors.joining("\n", "", "\n")).getBytes(UTF_8);
        QueueLog reading = new QueueLog(PARIS, LATEST);
        reading.read(log, 0, log.length);
        Edges edges = reading.ends();
        insert.setLong(1, day);
        insert.setLong(2, edges.firstEvent());
        insert.setLong(3, edges.lastEvent());
        insert.setObject(4, FIRST.plusDays(day));
        insert.setObject(5, FIRST.plusDays(day));
        insert.setBytes(6, edges.toBytes());
        insert.addBatch();
    }
}
