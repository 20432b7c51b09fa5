package fr.prefecture.clu.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
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

    private record Field(String column, ColumnKind kind, String content) {}

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
            ColumnKind kind = ColumnKind.of(columns, i);
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
                                    ColumnKind.valueOf((String) field[3]),
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
