package fr.prefecture.clu.website;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ReportingPeriod;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand updates of twenty thousand pages, taken as a night takes them, beside a plain
 * JDBC batch that inserts the same rows into the same tables, each in a database of its own; in
 * turn, in one process. Run it by its name.
 */
class OriginsBenchmark {

    private static final int UPDATES = 100_000;
    private static final int PAGES = 20_000;
    private static final int BLOCK = 2000;
    private static final long ORIGIN = 1;
    private static final long FIRST_PAGE = 1_000_000;
    private static final int ROUNDS = 5;
    private static final int WARM = 2;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    @Test
    void a_hundred_thousand_updates_are_taken_at_half_the_speed_of_a_plain_batch_at_least()
            throws SQLException {
        List<PageUpdate> updates = updates();
        List<Double> ratios = new ArrayList<>();
        List<Long> years = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long plain = plain(updates);
            try (Database database = Database.empty().at(Instant.parse("2026-01-15T10:00:00Z"))) {
                long ours = ours(database, updates);
                long year = year(database);
                long day = day(database);
                forget(database);
                if (round >= WARM) {
                    ratios.add((double) plain / ours);
                    years.add(year / 1_000_000);
                }
                System.Logger log = System.getLogger(OriginsBenchmark.class.getName());
                log.log(
                        System.Logger.Level.INFO,
                        "plain batch {0} ms, updates taken {1} ms, a year read {2} ms,"
                                + " a day counted again {3} ms",
                        plain / 1_000_000,
                        ours / 1_000_000,
                        year / 1_000_000,
                        day / 1_000_000);
            }
        }
        ratios.sort(null);
        years.sort(null);
        System.getLogger(OriginsBenchmark.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "ratio: median {0}; a year: median {1} ms",
                        ratios.get(ratios.size() / 2),
                        years.get(years.size() / 2));
        assertThat(ratios.get(ratios.size() / 2)).isGreaterThanOrEqualTo(0.5);
    }

    /** Blocks as the night's chunks; the counts of the days are not part of an insert. */
    private static long ours(Database database, List<PageUpdate> updates) {
        Origins origins = database.boundary(Origins.class);
        long start = System.nanoTime();
        for (int from = 0; from < updates.size(); from += BLOCK) {
            List<PageUpdate> block = updates.subList(from, from + BLOCK);
            database.transaction(() -> origins.add(ORIGIN, Sites.DEFAULT, FeedKind.CSV, block));
        }
        long taken = System.nanoTime() - start;
        database.transaction(() -> origins.publish(ORIGIN));
        return taken;
    }

    /** The same rows of the same tables, pages first; what the pages' numbers are is known. */
    private static long plain(List<PageUpdate> updates) throws SQLException {
        try (Database database = Database.empty().at(Instant.parse("2026-01-15T10:00:00Z"))) {
            PageUpdate known =
                    PageUpdate.on("rubrique-0", "rubrique-0", FIRST, UpdateKind.CREATED, false);
            Origins origins = database.boundary(Origins.class);
            database.transaction(
                    () -> origins.add(ORIGIN, Sites.DEFAULT, FeedKind.CSV, List.of(known)));
            long taken = plain(database, updates);
            forget(database);
            return taken;
        }
    }

    private static long plain(Database database, List<PageUpdate> updates) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            long site = number(connection, "select min(id) from website_site");
            long section = number(connection, "select min(id) from website_section");
            Map<String, Long> numbers = new HashMap<>();
            long start = System.nanoTime();
            try (PreparedStatement insert =
                    connection.prepareStatement(
                            "insert into website_page (id, site_id, section_id, path, gazette)"
                                    + " values (?, ?, ?, ?, ?)")) {
                for (PageUpdate update : updates) {
                    long number = FIRST_PAGE + numbers.size();
                    if (numbers.putIfAbsent(update.page(), number) == null) {
                        insert.setLong(1, number);
                        insert.setLong(2, site);
                        insert.setLong(3, section);
                        insert.setString(4, update.page());
                        insert.setBoolean(5, false);
                        insert.addBatch();
                        if (number % BLOCK == 0) {
                            insert.executeBatch();
                            connection.commit();
                        }
                    }
                }
                insert.executeBatch();
            }
            try (PreparedStatement insert =
                    connection.prepareStatement(
                            "insert into website_update (origin_id, page_id, moment, timed,"
                                    + " happened_on, kind, urgent) values (?, ?, ?, ?, ?, ?, ?)")) {
                int waiting = 0;
                for (PageUpdate update : updates) {
                    insert.setLong(1, ORIGIN);
                    insert.setLong(2, numbers.get(update.page()));
                    insert.setLong(3, update.moment());
                    insert.setBoolean(4, update.timed());
                    insert.setDate(5, Date.valueOf(update.dayIn(PARIS)));
                    insert.setString(6, update.kind().name());
                    insert.setBoolean(7, update.urgent());
                    insert.addBatch();
                    if (++waiting % BLOCK == 0) {
                        insert.executeBatch();
                        connection.commit();
                    }
                }
            }
            return System.nanoTime() - start;
        }
    }

    /** One more update, of a later origin: its day alone is counted again. */
    private static long day(Database database) {
        PageUpdate late =
                PageUpdate.on("rubrique-1", "", FIRST.plusDays(700), UpdateKind.CHANGED, false);
        Origins origins = database.boundary(Origins.class);
        long start = System.nanoTime();
        database.transaction(
                () -> {
                    origins.add(ORIGIN + 1, Sites.DEFAULT, FeedKind.DECLARATION, List.of(late));
                    origins.publish(ORIGIN + 1);
                });
        return System.nanoTime() - start;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void forget(Database database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop all objects");
        }
    }

    private static long year(Database database) {
        long[] times = new long[5];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            List<UpdateDayRow> rows =
                    database.transaction(
                            () ->
                                    database.boundary(UpdateDays.class)
                                            .rows(
                                                    new ReportingPeriod(
                                                            LocalDate.of(2021, 1, 1),
                                                            LocalDate.of(2021, 12, 31)),
                                                    Optional.empty(),
                                                    Optional.empty()));
            times[i] = System.nanoTime() - start;
            assertThat(rows).hasSize(365);
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static List<PageUpdate> updates() {
        List<PageUpdate> updates = new ArrayList<>(UPDATES);
        long first = FIRST.toEpochDay() * 86_400;
        for (int i = 0; i < UPDATES; i++) {
            int page = (i * 31) % PAGES;
            updates.add(
                    PageUpdate.at(
                            "rubrique-" + page % 40 + "/page-" + page,
                            "",
                            Instant.ofEpochSecond(first + 2_000L * i),
                            UpdateKind.CHANGED,
                            false));
        }
        return updates;
    }
}
