package fr.prefecture.clu.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows of any tables, read as data and written back as they were, on either database. */
public final class StoredRows {

    private static final String TAKEN = "23505";
    private static final String INTEGRITY = "23";
    private static final String INSTANT_OF_POSTGRESQL = "timestamptz";

    /** What a column holds, as far as it must be known to write it back. */
    private enum Kind {
        WHOLE,
        DECIMAL,
        TRUTH,
        DAY,
        HOUR,
        INSTANT,
        TEXT;

        static Kind of(ResultSetMetaData columns, int column) throws SQLException {
            return switch (columns.getColumnType(column)) {
                case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> WHOLE;
                case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
                case Types.BOOLEAN, Types.BIT -> TRUTH;
                case Types.DATE -> DAY;
                case Types.TIME -> HOUR;
                case Types.TIMESTAMP_WITH_TIMEZONE -> INSTANT;
                case Types.VARCHAR, Types.CHAR -> TEXT;
                default -> {
                    if (columns.getColumnTypeName(column).equals(INSTANT_OF_POSTGRESQL)) {
                        yield INSTANT;
                    }
                    throw new IllegalStateException(
                            "the bin cannot keep " + columns.getColumnTypeName(column));
                }
            };
        }

        String read(ResultSet row, int column) throws SQLException {
            Object found =
                    switch (this) {
                        case WHOLE -> whole(row, column);
                        case DECIMAL -> row.getBigDecimal(column);
                        case TRUTH -> row.getObject(column, Boolean.class);
                        case DAY -> row.getObject(column, LocalDate.class);
                        case HOUR -> row.getObject(column, LocalTime.class);
                        case INSTANT -> row.getObject(column, OffsetDateTime.class);
                        case TEXT -> row.getString(column);
                    };
            if (found == null) {
                return null;
            }
            return found instanceof BigDecimal number ? number.toPlainString() : found.toString();
        }

        /** The driver of PostgreSQL hands a {@link Long} out of columns of that size alone. */
        private static Long whole(ResultSet row, int column) throws SQLException {
            long number = row.getLong(column);
            return row.wasNull() ? null : number;
        }

        Object written(String content) {
            if (content == null) {
                return null;
            }
            return switch (this) {
                case WHOLE -> Long.valueOf(content);
                case DECIMAL -> new BigDecimal(content);
                case TRUTH -> Boolean.valueOf(content);
                case DAY -> LocalDate.parse(content);
                case HOUR -> LocalTime.parse(content);
                case INSTANT -> OffsetDateTime.parse(content);
                case TEXT -> content;
            };
        }

        int sql() {
            return switch (this) {
                case WHOLE -> Types.BIGINT;
                case DECIMAL -> Types.NUMERIC;
                case TRUTH -> Types.BOOLEAN;
                case DAY -> Types.DATE;
                case HOUR -> Types.TIME;
                case INSTANT -> Types.TIMESTAMP_WITH_TIMEZONE;
                case TEXT -> Types.VARCHAR;
            };
        }
    }

    private record Field(String column, Kind kind, String content) {}

    private record Row(String table, List<Field> fields) {

        String insert() {
            String columns = fields.stream().map(Field::column).collect(Collectors.joining(", "));
            String marks = String.join(", ", Collections.nCopies(fields.size(), "?"));
            return "insert into " + table + " (" + columns + ") values (" + marks + ")";
        }
    }

    private final List<Row> rows;

    private StoredRows(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** What these rows say now, in the order in which they are named. */
    static StoredRows read(EntityManager em, List<Removal.Rows> wanted) {
        em.flush();
        Connection connection = em.unwrap(Connection.class);
        List<Row> rows = new ArrayList<>();
        for (Removal.Rows one : wanted) {
            try (PreparedStatement select =
                    connection.prepareStatement(
                            "select * from " + one.table() + " where " + one.condition())) {
                select.setLong(1, one.number());
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        rows.add(new Row(one.table(), fields(found)));
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return new StoredRows(rows);
    }

    private static List<Field> fields(ResultSet found) throws SQLException {
        ResultSetMetaData columns = found.getMetaData();
        List<Field> fields = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Kind kind = Kind.of(columns, i);
            fields.add(
                    new Field(
                            columns.getColumnName(i).toLowerCase(Locale.ROOT),
                            kind,
                            kind.read(found, i)));
        }
        return fields;
    }

    /** Keeps them as data of the bin. */
    void keep(EntityManager em, long binnedId) {
        Query insert =
                em.createNativeQuery(
                        "insert into shared_binned_field (binned_id, line, place, table_name,"
                                + " column_name, kind, content) values (?1, ?2, ?3, ?4, ?5, ?6,"
                                + " ?7)");
        for (int line = 0; line < rows.size(); line++) {
            Row row = rows.get(line);
            for (int place = 0; place < row.fields().size(); place++) {
                Field field = row.fields().get(place);
                insert.setParameter(1, binnedId)
                        .setParameter(2, line)
                        .setParameter(3, place)
                        .setParameter(4, row.table())
                        .setParameter(5, field.column())
                        .setParameter(6, field.kind().name())
                        .setParameter(7, field.content())
                        .executeUpdate();
            }
        }
    }

    /** What the bin kept of them. */
    static StoredRows kept(EntityManager em, long binnedId) {
        List<?> found =
                em.createNativeQuery(
                                "select line, table_name, column_name, kind, content from"
                                        + " shared_binned_field where binned_id = ?1"
                                        + " order by line, place")
                        .setParameter(1, binnedId)
                        .getResultList();
        List<Row> rows = new ArrayList<>();
        int last = -1;
        for (Object one : found) {
            Object[] field = (Object[]) one;
            int line = ((Number) field[0]).intValue();
            if (line != last) {
                rows.add(new Row((String) field[1], new ArrayList<>()));
                last = line;
            }
            rows.get(rows.size() - 1)
                    .fields()
                    .add(
                            new Field(
                                    (String) field[2],
                                    Kind.valueOf((String) field[3]),
                                    (String) field[4]));
        }
        return new StoredRows(rows);
    }

    /**
     * Puts them where they were.
     *
     * @throws RuleBroken when their place is taken, or what they belong to is gone
     */
    void putBack(EntityManager em) {
        em.flush();
        Connection connection = em.unwrap(Connection.class);
        for (Row row : rows) {
            try (PreparedStatement insert = connection.prepareStatement(row.insert())) {
                for (int i = 0; i < row.fields().size(); i++) {
                    Field field = row.fields().get(i);
                    Object value = field.kind().written(field.content());
                    if (value == null) {
                        insert.setNull(i + 1, field.kind().sql());
                    } else {
                        insert.setObject(i + 1, value);
                    }
                }
                insert.executeUpdate();
            } catch (SQLException e) {
                String state = Optional.ofNullable(e.getSQLState()).orElse("");
                if (!state.startsWith(INTEGRITY)) {
                    throw new IllegalStateException(e);
                }
                throw new RuleBroken(
                        state.equals(TAKEN) ? "shared.bin.taken" : "shared.bin.parentGone");
            }
        }
    }

    /** What that column of the first row of that table held. */
    public Optional<String> content(String table, String column) {
        return rows.stream()
                .filter(row -> row.table().equals(table))
                .findFirst()
                .flatMap(
                        row ->
                                row.fields().stream()
                                        .filter(field -> field.column().equals(column))
                                        .findFirst())
                .map(Field::content);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
