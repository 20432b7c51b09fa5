package fr.prefecture.clu.switchboard;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The rows of imported tables as they are kept. */
final class DeclaredRecords {

    private static final String INSERT_CALL =
            "insert into switchboard_declared_call (import_id, queue_name, entered_on, entered_at,"
                    + " call_digest, outcome, wait_seconds, talk_seconds)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String INSERT_TOTAL =
            "insert into switchboard_declared_total (import_id, queue_name, entered_on, starts_at,"
                    + " presented, answered, abandoned, overflowed, refused, closed, wait_seconds,"
                    + " talk_seconds) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String TOTAL =
            "t.queue_name, t.entered_on, t.starts_at, t.presented, t.answered, t.abandoned,"
                    + " t.overflowed, t.refused, t.closed, t.wait_seconds, t.talk_seconds";

    /** A call and the import that it came with. */
    record KeptCall(long importId, DeclaredCall call) {}

    /** A total and the import that it came with. */
    record KeptTotal(long importId, DeclaredTotal total) {}

    private final Connection connection;

    /** In the transaction of its caller. */
    DeclaredRecords(EntityManager em) {
        connection = em.unwrap(Connection.class);
    }

    void addCalls(long importId, Collection<DeclaredCall> calls) {
        try (PreparedStatement insert = prepare(INSERT_CALL)) {
            for (DeclaredCall call : calls) {
                insert.setLong(1, importId);
                insert.setString(2, call.queue());
                insert.setDate(3, Date.valueOf(call.day()));
                insert.setLong(4, call.entered());
                if (call.digest().isPresent()) {
                    insert.setString(5, call.digest().get());
                } else {
                    insert.setNull(5, Types.VARCHAR);
                }
                insert.setString(6, call.outcome().name());
                insert.setInt(7, call.waited());
                if (call.talk().isPresent()) {
                    insert.setInt(8, call.talk().getAsInt());
                } else {
                    insert.setNull(8, Types.INTEGER);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw lost(importId, e);
        }
    }

    void addTotals(long importId, Collection<DeclaredTotal> totals) {
        try (PreparedStatement insert = prepare(INSERT_TOTAL)) {
            for (DeclaredTotal total : totals) {
                insert.setLong(1, importId);
                insert.setString(2, total.queue());
                insert.setDate(3, Date.valueOf(total.day()));
                if (total.start().isPresent()) {
                    insert.setTime(4, Time.valueOf(total.start().get()));
                } else {
                    insert.setNull(4, Types.TIME);
                }
                DeclaredCounts counts = total.counts();
                insert.setLong(5, counts.presented());
                set(insert, 6, counts.answered());
                set(insert, 7, counts.abandoned());
                set(insert, 8, counts.overflowed());
                set(insert, 9, counts.refused());
                set(insert, 10, counts.closed());
                set(insert, 11, counts.waits());
                set(insert, 12, counts.talks());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw lost(importId, e);
        }
    }

    private static void set(PreparedStatement insert, int place, OptionalLong count)
            throws SQLException {
        if (count.isPresent()) {
            insert.setLong(place, count.getAsLong());
        } else {
            insert.setNull(place, Types.BIGINT);
        }
    }

    /** The calls of a source's days, of all imports that tell of them. */
    List<KeptCall> calls(long source, LocalDate from, LocalDate to) {
        List<KeptCall> calls = new ArrayList<>();
        try (PreparedStatement select =
                prepare(
                        "select c.import_id, c.queue_name, c.entered_on, c.entered_at,"
                                + " c.call_digest, c.outcome, c.wait_seconds, c.talk_seconds"
                                + " from switchboard_declared_call c"
                                + " join switchboard_declared_file f"
                                + " on f.import_id = c.import_id where f.source_id = ?"
                                + " and c.entered_on between ? and ?")) {
            select.setLong(1, source);
            select.setDate(2, Date.valueOf(from));
            select.setDate(3, Date.valueOf(to));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    int talk = rows.getInt(8);
                    OptionalInt told = rows.wasNull() ? OptionalInt.empty() : OptionalInt.of(talk);
                    calls.add(
                            new KeptCall(
                                    rows.getLong(1),
                                    new DeclaredCall(
                                            rows.getString(2),
                                            rows.getDate(3).toLocalDate(),
                                            rows.getLong(4),
                                            Optional.ofNullable(rows.getString(5)),
                                            DeclaredOutcome.valueOf(rows.getString(6)),
                                            rows.getInt(7),
                                            told)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return calls;
    }

    /** The totals of some days, of all imports that tell of them. */
    List<KeptTotal> totals(LocalDate from, LocalDate to) {
        return totals("where t.entered_on between ? and ?", Date.valueOf(from), Date.valueOf(to));
    }

    /** The totals of an import. */
    List<KeptTotal> totals(long importId) {
        return totals("where t.import_id = ?", importId);
    }

    private List<KeptTotal> totals(String where, Object... parameters) {
        List<KeptTotal> totals = new ArrayList<>();
        try (PreparedStatement select =
                prepare(
                        "select t.import_id, "
                                + TOTAL
                                + " from switchboard_declared_total t "
                                + where
                                + " order by t.entered_on, t.starts_at, t.queue_name")) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    totals.add(new KeptTotal(rows.getLong(1), total(rows)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return totals;
    }

    private static DeclaredTotal total(ResultSet rows) throws SQLException {
        Time start = rows.getTime(4);
        return new DeclaredTotal(
                rows.getString(2),
                rows.getDate(3).toLocalDate(),
                Optional.ofNullable(start).map(Time::toLocalTime),
                new DeclaredCounts(
                        rows.getLong(5),
                        count(rows, 6),
                        count(rows, 7),
                        count(rows, 8),
                        count(rows, 9),
                        count(rows, 10),
                        count(rows, 11),
                        count(rows, 12)));
    }

    private static OptionalLong count(ResultSet rows, int column) throws SQLException {
        long count = rows.getLong(column);
        return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(count);
    }

    /** Takes away all rows of an import. */
    void remove(long importId) {
        for (String table : List.of("switchboard_declared_call", "switchboard_declared_total")) {
            try (PreparedStatement delete =
                    prepare("delete from " + table + " where import_id = ?")) {
                delete.setLong(1, importId);
                delete.executeUpdate();
            } catch (SQLException e) {
                throw lost(importId, e);
            }
        }
    }

    private PreparedStatement prepare(String statement) throws SQLException {
        return connection.prepareStatement(statement);
    }

    private static IllegalStateException lost(long importId, SQLException cause) {
        return new IllegalStateException("The rows of import " + importId + " are lost", cause);
    }
}
