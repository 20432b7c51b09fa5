package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ReportingPeriod;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What the page of the telephone asks of a PostgreSQL with ten years of all préfectures: a year of
 * one préfecture, and ten years of all of them by month; through our own code, and as the plain
 * statements that it sends. Run it by its name; {@code -Dclu.bench.postgres} names a base that is
 * filled if it is empty, and stays.
 */
class TelephoneSqlBenchmark {

    private static final Optional<String> ALL = Optional.empty();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static final ReportingPeriod YEAR =
            new ReportingPeriod(TODAY.minusDays(365), TODAY.minusDays(1));

    /** Ten years of whole months, as far as they are told. */
    private static final ReportingPeriod DECADE =
            new ReportingPeriod(
                    YearMonth.from(TODAY).minusMonths(120).atDay(1),
                    YearMonth.from(TODAY).minusMonths(1).atEndOfMonth());

    private static final ReportingPeriod DAYS =
            new ReportingPeriod(TODAY.minusYears(10), TODAY.minusDays(1));

    private static final double MOST_OF_ONE = 20;
    private static final double MOST_OF_ALL = 50;

    private static final int OF_ONE = 4 * NationalYears.SOURCES;
    private static final int OF_ALL = 100;

    /** Read row by row, they take seconds. */
    private static final List<String> LARGE =
            List.of("switchboard_contribution", "switchboard_day", "switchboard_log", "night_file");

    /**
     * Milliseconds: of the wall, in order, and of the processor time, together, of this thread and
     * of the database's process.
     */
    private record Times(
            String what, double[] wall, double processor, double database, int statements) {

        double quantile(double share) {
            return wall[(int) Math.ceil(share * wall.length) - 1];
        }

        String line() {
            return "%-42s p50 %6.1f ms, p99 %6.1f ms, processor %5.1f + %5.1f ms, %d statements"
                    .formatted(
                            what,
                            quantile(0.5),
                            quantile(0.99),
                            processor / wall.length,
                            database / wall.length,
                            statements);
        }
    }

    /** What is sent to the database, once each. */
    private static final class Sent extends SessionEventAdapter {

        private final Map<String, List<?>> statements = new LinkedHashMap<>();
        private int count;

        @Override
        public void postExecuteCall(SessionEvent event) {
            count++;
            if (event.getCall() instanceof DatabaseCall call) {
                List<?> parameters = call.getParameters();
                statements.putIfAbsent(call.getSQLString(), List.copyOf(parameters));
            }
        }
    }

    private static final double MILLISECONDS_IN_TICK = 10;

    private final Sent sent = new Sent();
    private int backend;

    @Test
    void a_year_of_one_takes_20_ms_and_ten_years_of_all_by_month_take_50() throws Exception {
        String kept = System.getProperty("clu.bench.postgres");
        if (kept != null) {
            PGSimpleDataSource postgres = new PGSimpleDataSource();
            postgres.setUrl(kept);
            askThroughOne(postgres);
            return;
        }
        try (EmbeddedPostgres server = server()) {
            askThroughOne(server.getPostgresDatabase());
        }
    }

    /** A server keeps its connections: to open one takes longer than many a question. */
    private void askThroughOne(DataSource postgres) throws SQLException {
        try (Connection one = postgres.getConnection()) {
            Connection open =
                    (Connection)
                            Proxy.newProxyInstance(
                                    getClass().getClassLoader(),
                                    new Class<?>[] {Connection.class},
                                    (proxy, method, arguments) ->
                                            method.getName().equals("close")
                                                    ? null
                                                    : method.invoke(one, arguments));
            backend = one.unwrap(PGConnection.class).getBackendPID();
            DataSource kept =
                    (DataSource)
                            Proxy.newProxyInstance(
                                    getClass().getClassLoader(),
                                    new Class<?>[] {DataSource.class},
                                    (proxy, method, arguments) ->
                                            method.getName().equals("getConnection")
                                                    ? open
                                                    : method.invoke(postgres, arguments));
            try (Database database = database(postgres, kept)) {
                ask(database, postgres);
            }
        }
    }

    /** Migrated through connections of its own. */
    private static Database database(DataSource postgres, DataSource kept) {
        Database.on(postgres).close();
        return Database.on(kept);
    }

    private void ask(Database database, DataSource postgres) throws SQLException {
        fill(postgres);
        JpaHelper.getEntityManagerFactory(database.entityManager())
                .getServerSession()
                .getEventManager()
                .addListener(sent);
        database.at(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC));
        CallTotals totals = database.boundary(CallTotals.class);
        Days days = database.boundary(Days.class);

        IntFunction<Object> head =
                i ->
                        database.transaction(
                                () ->
                                        List.of(
                                                days.sourceNames(),
                                                days.queueNames(one(i)),
                                                days.lastDayWithCalls(one(i)),
                                                days.lastDay(one(i)),
                                                days.lastLine(one(i))));
        IntFunction<Object> year =
                i -> database.transaction(() -> totals.overview(YEAR, ALL, one(i)));
        IntFunction<Object> decade =
                i -> database.transaction(() -> totals.overview(DECADE, ALL, ALL));
        IntFunction<Object> tenYears =
                i -> database.transaction(() -> totals.overview(DAYS, ALL, ALL));
        Times headOfOne = times("which switchboards, queues and last day", head, OF_ONE);
        Times yearOfOne = times("a year of one, by day, beside two", year, OF_ONE);
        plans(postgres);
        Times decadeOfAll = times("120 months of all, beside two, by queue", decade, OF_ALL);
        Times tenYearsOfAll = times("3652 days of all, beside two, by queue", tenYears, OF_ALL);
        plans(postgres);
        List<Times> plain = plain(postgres);
        adds(database, totals);
        assertThat(yearOfOne.quantile(0.99)).as(yearOfOne.line()).isLessThan(MOST_OF_ONE);
        assertThat(headOfOne.quantile(0.99)).as(headOfOne.line()).isLessThan(MOST_OF_ONE);
        assertThat(decadeOfAll.quantile(0.99)).as(decadeOfAll.line()).isLessThan(MOST_OF_ALL);
        assertThat(plain.get(0).quantile(0.99)).isLessThan(MOST_OF_ONE);
        assertThat(plain.get(1).quantile(0.99)).isLessThan(MOST_OF_ALL);
        assertThat(tenYearsOfAll.wall()).isNotEmpty();
    }

    private static Optional<String> one(int i) {
        return Optional.of(NationalYears.source(1 + i % NationalYears.SOURCES));
    }

    private static EmbeddedPostgres server() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("shared_buffers", "512MB")
                .start();
    }

    private static void fill(DataSource postgres) throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = postgres.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet known = statement.executeQuery("select 1 from switchboard_source")) {
                if (!known.next()) {
                    new NationalYears().accept(connection, TODAY.minusDays(1));
                }
            }
            say("filled in " + (System.nanoTime() - start) / 1_000_000_000 + " s");
            for (String table :
                    List.of(
                            "switchboard_contribution",
                            "switchboard_day",
                            "switchboard_month",
                            "switchboard_source_month",
                            "switchboard_year",
                            "switchboard_log",
                            "switchboard_cover")) {
                try (ResultSet row =
                        statement.executeQuery(
                                ("select count(*), pg_size_pretty(pg_total_relation_size('%1$s'))"
                                                + " from %1$s")
                                        .formatted(table))) {
                    row.next();
                    say("%-26s %10d rows, %s".formatted(table, row.getLong(1), row.getString(2)));
                }
            }
        }
    }

    private Times times(String what, IntFunction<?> question, int rounds) {
        long answered = 0;
        for (int i = 0; i < rounds / 2; i++) {
            answered += question.apply(i).hashCode();
        }
        sent.count = 0;
        double[] wall = new double[rounds];
        long processor = processor();
        long database = database();
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            answered += question.apply(i).hashCode();
            wall[i] = (System.nanoTime() - start) / 1e6;
        }
        double spent = (processor() - processor) / 1e6;
        double there = (database() - database) * MILLISECONDS_IN_TICK;
        assertThat(answered).as("so that nothing is left out").isNotZero();
        Arrays.sort(wall);
        Times times = new Times(what, wall, spent, there, sent.count / rounds);
        say(times.line());
        return times;
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** In ticks, of the process that serves our connection. */
    private long database() {
        try {
            String[] fields =
                    Files.readString(Path.of("/proc/" + backend + "/stat"))
                            .replaceFirst(".*\\) ", "")
                            .split(" ", -1);
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The two statements that carry the figures, without our code. */
    private List<Times> plain(DataSource postgres) throws SQLException {
        String one =
                "select c.entered_on, "
                        + Counter.SUMS
                        + " from switchboard_day c where c.queue_id in (select q.id"
                        + " from switchboard_queue q where q.source_id = %d)"
                        + " and c.entered_on between '"
                        + YEAR.from()
                        + "' and '"
                        + YEAR.to()
                        + "' group by c.entered_on";
        String all =
                "select c.month_start, "
                        + Counter.SUMS
                        + " from switchboard_source_month c where c.month_start between '"
                        + DECADE.from()
                        + "' and '"
                        + DECADE.to()
                        + "' group by c.month_start";
        try (Connection connection = postgres.getConnection();
                Statement statement = connection.createStatement()) {
            backend = connection.unwrap(PGConnection.class).getBackendPID();
            return List.of(
                    times(
                            "plain: the days of a year of one",
                            i -> rows(statement, one.formatted(1 + i % NationalYears.SOURCES)),
                            OF_ONE),
                    times("plain: the months of all", i -> rows(statement, all), OF_ALL));
        }
    }

    private static int rows(Statement statement, String query) {
        try (ResultSet found = statement.executeQuery(query)) {
            int rows = 0;
            while (found.next()) {
                found.getLong(2);
                rows++;
            }
            assertThat(rows).isPositive();
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** However many years are kept, no question reads all rows of a large table. */
    private void plans(DataSource postgres) throws SQLException {
        assertThat(sent.statements).hasSizeGreaterThan(5);
        try (Connection connection = postgres.getConnection()) {
            for (Map.Entry<String, List<?>> asked : sent.statements.entrySet()) {
                String plan = plan(connection, asked.getKey(), asked.getValue());
                assertThat(LARGE)
                        .as("%s%n%s", asked.getKey(), plan)
                        .noneMatch(table -> plan.contains("Seq Scan on " + table));
            }
        }
        sent.statements.clear();
    }

    private static String plan(Connection connection, String query, List<?> parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("explain " + query)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = statement.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    /** A fast answer is worth nothing unless its parts add up to what the files say. */
    private static void adds(Database database, CallTotals totals) {
        CallOverview overview = database.transaction(() -> totals.overview(DAYS, ALL, ALL));
        long entered = overview.total().counts().get(Counter.ENTERED);
        assertThat(
                        ((Number)
                                        database.entityManager()
                                                .createNativeQuery(
                                                        "select sum(entered)"
                                                                + " from switchboard_contribution")
                                                .getSingleResult())
                                .longValue())
                .isEqualTo(entered)
                .isGreaterThan(50_000_000);
        assertThat(sum(overview.months().values())).isEqualTo(entered);
        assertThat(sum(overview.queues().stream().map(QueueTotal::counts).toList()))
                .isEqualTo(entered);
        assertThat(overview.states()).hasSize((int) DAYS.length());
        CallOverview year =
                database.transaction(
                        () -> totals.overview(YEAR, ALL, Optional.of(NationalYears.source(7))));
        assertThat(sum(year.days().values()))
                .isEqualTo(year.total().counts().get(Counter.ENTERED))
                .isPositive();
        assertThat(year.standings()).hasSize(365);
    }

    private static long sum(Iterable<Counts> all) {
        long sum = 0;
        for (Counts one : all) {
            sum += one.get(Counter.ENTERED);
        }
        return sum;
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
