package fr.prefecture.clu.bench;

import fr.prefecture.clu.batch.switchboard.format.HourlyCount;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * The tables that a job fills: each file with the offset up to which it has been read and the calls
 * open there, and what each of its stretches adds to an hour of a queue. Rows are only inserted,
 * and their sums are the hours, as in the product.
 */
final class Hours {
    private static final List<String> TABLES =
            List.of(
                    "create table if not exists bench_file (id bigint primary key,"
                            + " committed_offset bigint not null, state bytea not null)",
                    "create table if not exists bench_queue (id integer primary key,"
                            + " name varchar(200) not null unique)",
                    "create table if not exists bench_hour (file_id bigint not null,"
                            + " from_offset bigint not null, queue_id integer not null,"
                            + " utc_hour integer not null, offered integer not null,"
                            + " answered integer not null, abandoned integer not null,"
                            + " waited bigint not null, talked bigint not null,"
                            + " within_20 integer not null,"
                            + " primary key (file_id, from_offset, queue_id, utc_hour))");

    private static final String SUMS =
            "select utc_hour, name, sum(offered), sum(answered), sum(abandoned), sum(waited),"
                    + " sum(talked), sum(within_20) from bench_hour join bench_queue"
                    + " on bench_queue.id = queue_id where file_id = ? group by utc_hour, name";

    private final Connection connection;
    private final Map<String, Integer> queues = new HashMap<>();

    /** In whatever transaction the connection is. */
    Hours(Connection connection) {
        this.connection = connection;
    }

    /** Where a file stands. */
    record Progress(long offset, byte[] state) {

        HourlyCount count() {
            return state.length == 0 ? new HourlyCount() : HourlyCount.resume(state);
        }
    }

    /** Makes the tables, if there are none. */
    void create() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
    }

    /** Where a file stands; at its beginning, the first time. */
    Progress progress(long file) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select committed_offset, state from bench_file where id = ?")) {
            select.setLong(1, file);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    return new Progress(row.getLong(1), row.getBytes(2));
                }
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into bench_file values (?, 0, ?)")) {
            insert.setLong(1, file);
            insert.setBytes(2, new byte[0]);
            insert.executeUpdate();
        }
        return new Progress(0, new byte[0]);
    }

    /**
     * Keeps what the stretch of a file between two offsets has added to the count.
     *
     * @throws IllegalStateException if somebody else has read the stretch
     */
    void keep(long file, long from, long to, HourlyCount count) throws SQLException, IOException {
        Stretch stretch = new Stretch();
        count.drain(stretch);
        if (stretch.rows() > 0) {
            number(stretch.queues());
            insert(file, from, stretch);
        }
        try (PreparedStatement advance =
                connection.prepareStatement(
                        "update bench_file set committed_offset = ?, state = ?"
                                + " where id = ? and committed_offset = ?")) {
            advance.setLong(1, to);
            advance.setBytes(2, count.state());
            advance.setLong(3, file);
            advance.setLong(4, from);
            if (advance.executeUpdate() != 1) {
                throw new IllegalStateException("File " + file + " does not stand at " + from);
            }
        }
    }

    private void insert(long file, long from, Stretch stretch) throws SQLException, IOException {
        if (connection.isWrapperFor(PGConnection.class)) {
            new CopiedHours(connection.unwrap(PGConnection.class))
                    .insert(file, from, stretch, queues);
        } else {
            insertInOneBatch(file, from, stretch);
        }
    }

    private void insertInOneBatch(long file, long from, Stretch stretch) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into bench_hour values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int row : stretch.sorted(queues)) {
                insert.setLong(1, file);
                insert.setLong(2, from);
                insert.setInt(3, queues.get(stretch.queue(row)));
                insert.setInt(4, stretch.hour(row));
                for (int figure = 0; figure < HourlyCount.FIGURES; figure++) {
                    insert.setLong(5 + figure, stretch.figure(row, figure));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Numbers the queues that have none yet. */
    private void number(Iterable<String> names) throws SQLException {
        if (queues.isEmpty()) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select name, id from bench_queue")) {
                while (rows.next()) {
                    queues.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into bench_queue values (?, ?)")) {
            for (String name : names) {
                if (!queues.containsKey(name)) {
                    queues.put(name, queues.size());
                    insert.setInt(1, queues.get(name));
                    insert.setString(2, name);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Prints the hours of a file. */
    void print(long file, PrintWriter to) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SUMS)) {
            select.setLong(1, file);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    to.print(rows.getString(1));
                    for (int column = 2; column <= 8; column++) {
                        to.print('|');
                        to.print(rows.getString(column));
                    }
                    to.print('\n');
                }
            }
        }
    }

    /** Empties all tables. */
    void forget() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("bench_hour", "bench_queue", "bench_file")) {
                statement.execute("truncate table " + table);
            }
        }
    }
}
