package fr.prefecture.clu.switchboard;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Ten years of all préfectures in a PostgreSQL that is migrated and empty, all of it invented: 101
 * switchboards of four queues, a log a day, 16 half-hours of each worked day, 25 million calls a
 * year; and the sums of them that the nights keep. The rows lie in the order in which nights write
 * them, day after day.
 */
public final class NationalYears implements BiConsumer<Connection, LocalDate> {

    static final int SOURCES = 101;
    static final int QUEUES = 4;
    static final int YEARS = 10;
    private static final int HALF_HOURS = 16;

    /** Of a calls' phase, which changes with queue and day, and the half-hour since 08:30. */
    private static final String ENTERED = "13 + (3 * h + k) %% 5";

    private static final String ABANDONED = "(h + 2 * k) %% 3";

    private static final Map<Counter, String> NUMBERS =
            Map.ofEntries(
                    Map.entry(Counter.ENTERED, "e"),
                    Map.entry(Counter.ANSWERED, "e - a"),
                    Map.entry(Counter.ABANDONED, "a"),
                    Map.entry(Counter.WAIT_ANSWERED, "18 * (e - a)"),
                    Map.entry(Counter.WAIT_ABANDONED, "40 * a"),
                    Map.entry(Counter.TALK, "180 * (e - a)"),
                    Map.entry(Counter.CALLS, "e"),
                    Map.entry(Counter.CALLS_IN_QUEUE_DAY, "e"),
                    Map.entry(Counter.CALLS_IN_DAY, "e"),
                    Map.entry(Counter.ANSWERED_20, "e - a"),
                    Map.entry(Counter.ABANDONED_45, "a"));

    private static final String VALUES =
            Arrays.stream(Counter.values())
                    .map(counter -> NUMBERS.getOrDefault(counter, "0"))
                    .collect(Collectors.joining(", "));

    /** What both tables of details are without while they are filled. */
    private static final Map<String, String> KEYS =
            Map.of(
                    "switchboard_contribution", "file_id, from_offset, queue_id, half_hour",
                    "switchboard_day", "queue_id, entered_on");

    private static final String FILE = "((d::date - date '2000-01-01') * 1000 + s)";

    private static LocalDate first(LocalDate last) {
        return last.minusYears(YEARS).plusDays(1);
    }

    static String source(int number) {
        return String.format(Locale.ROOT, "prefecture-%03d", number);
    }

    /**
     * @param last of the days that are told
     */
    @Override
    public void accept(Connection connection, LocalDate last) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set work_mem = '64MB'");
            statement.execute("set maintenance_work_mem = '512MB'");
            switchboards(statement);
            logs(statement, last);
            connection.setAutoCommit(false);
            // What is written to a table that the same transaction emptied need not be logged.
            statement.execute("truncate " + String.join(", ", KEYS.keySet()));
            for (String table : KEYS.keySet()) {
                statement.execute("alter table %1$s drop constraint %1$s_pkey".formatted(table));
            }
            statement.execute("drop index switchboard_contribution_when");
            details(statement, last);
            for (Map.Entry<String, String> key : KEYS.entrySet()) {
                statement.execute(
                        "alter table %s add primary key (%s)"
                                .formatted(key.getKey(), key.getValue()));
            }
            statement.execute(
                    "create index switchboard_contribution_when"
                            + " on switchboard_contribution (queue_id, entered_on)");
            connection.commit();
            connection.setAutoCommit(true);
            sums(statement);
            statement.execute("reset work_mem");
            statement.execute("alter sequence clu_sequence restart with 100000000");
            statement.execute("vacuum analyze");
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void switchboards(Statement statement) throws SQLException {
        statement.execute(
                ("insert into switchboard_source (id, version, name, zone, formats)"
                                + " select s, 0, 'prefecture-' || lpad(s::text, 3, '0'),"
                                + " 'Europe/Paris', 'QUEUE_LOG' from generate_series(1, %d) s")
                        .formatted(SOURCES));
        statement.execute(
                ("insert into switchboard_queue (id, version, source_id, name)"
                                + " select 1000 + %1$d * s + q, 0, s, 'file-' || (q + 1)"
                                + " from generate_series(1, %2$d) s, generate_series(0, %1$d - 1) q")
                        .formatted(QUEUES, SOURCES));
    }

    /** With edges that no page reads and that a row carries all the same. */
    private static void logs(Statement statement, LocalDate last) throws SQLException {
        String days =
                "generate_series(timestamp '%s', timestamp '%s', interval '1 day') d"
                        .formatted(first(last), last);
        statement.execute(
                ("insert into night_file (id, version, job, source, sha256, delivered_sha256,"
                                + " file_name, byte_count, start_offset, committed_offset,"
                                + " end_offset, state, registered_at, line_count, blank, refused,"
                                + " duplicates, orphans, file_format)"
                                + " select %1$s, 0, 'switchboard', 'prefecture-' || s,"
                                + " md5(%1$s::text), md5(%1$s::text), 'queue_log', 1, 0, 1, 1,"
                                + " 'DONE', d, 2000, 0, 0, 0, 0, 'QUEUE_LOG'"
                                + " from %2$s, generate_series(1, %3$d) s")
                        .formatted(FILE, days, SOURCES));
        statement.execute(
                ("insert into switchboard_log (file_id, source_id, first_event, last_event,"
                                + " first_day, last_day, edges, published, waiting)"
                                + " select %1$s, s, extract(epoch from d)::bigint,"
                                + " extract(epoch from d)::bigint + 86399, d::date, d::date,"
                                + " decode(repeat(md5(%1$s::text), 60), 'hex'), true, false"
                                + " from %2$s, generate_series(1, %3$d) s")
                        .formatted(FILE, days, SOURCES));
    }

    private static void details(Statement statement, LocalDate last) throws SQLException {
        statement.execute(
                ("create temporary table phase as select k, h, ("
                                + ENTERED
                                + ")::bigint as e, ("
                                + ABANDONED
                                + ")::bigint as a from generate_series(0, 4) k,"
                                + " generate_series(0, %d) h")
                        .formatted(HALF_HOURS - 1));
        for (LocalDate start = first(last); !start.isAfter(last); start = start.plusMonths(6)) {
            LocalDate end = start.plusMonths(6).minusDays(1);
            String worked =
                    ("generate_series(timestamp '%s', timestamp '%s', interval '1 day') d"
                                    + " cross join switchboard_queue q join phase p"
                                    + " on p.k = (q.id + extract(doy from d)::int) %% 5"
                                    + " where extract(isodow from d) < 6")
                            .formatted(start, end.isAfter(last) ? last : end);
            statement.execute(
                    "insert into switchboard_contribution (file_id, from_offset, queue_id,"
                            + " half_hour, entered_on, "
                            + Counter.COLUMNS
                            + ") select (on_day - date '2000-01-01') * 1000 + s, 0, id,"
                            + " first_half_hour + h, on_day, "
                            + VALUES
                            + " from (select d::date as on_day, q.source_id as s, q.id,"
                            + " extract(epoch from d)::bigint / 1800 + 17 as first_half_hour,"
                            + " h, e, a from "
                            + worked
                            + " order by d, q.id, h) calls");
            statement.execute(
                    "insert into switchboard_day (queue_id, entered_on, "
                            + Counter.COLUMNS
                            + ") select id, on_day, "
                            + VALUES
                            + " from (select q.id, d::date as on_day, sum(e)::bigint as e,"
                            + " sum(a)::bigint as a from "
                            + worked
                            + " group by q.id, d order by d, q.id) sums");
        }
    }

    private static void sums(Statement statement) throws SQLException {
        for (String each :
                new String[] {
                    "switchboard_month (queue_id, month_start, %1$s) select c.queue_id,"
                            + " date_trunc('month', c.entered_on)::date, %2$s"
                            + " from switchboard_day c group by 1, 2 order by 2, 1",
                    "switchboard_year (queue_id, year_start, %1$s) select c.queue_id,"
                            + " date_trunc('year', c.month_start)::date, %2$s"
                            + " from switchboard_month c group by 1, 2 order by 2, 1",
                    "switchboard_source_month (source_id, month_start, %1$s) select q.source_id,"
                            + " c.month_start, %2$s from switchboard_month c"
                            + " join switchboard_queue q on q.id = c.queue_id"
                            + " group by 1, 2 order by 2, 1"
                }) {
            statement.execute("insert into " + each.formatted(Counter.COLUMNS, Counter.SUMS));
        }
        statement.execute(
                "insert into switchboard_cover (source_id, month_start, said, unsaid, days)"
                        + " select source_id, date_trunc('month', first_day)::date, '"
                        + Told.without(Set.of()).saidWords()
                        + "', '', sum(1 << (extract(day from first_day)::int - 1))"
                        + " from switchboard_log group by 1, 2 order by 2, 1");
    }
}
