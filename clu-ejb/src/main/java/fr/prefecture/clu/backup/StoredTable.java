package fr.prefecture.clu.backup;

import fr.prefecture.clu.shared.ColumnKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table of the product as it stands in a database, and its rows as texts. */
record StoredTable(String name, List<Column> columns) {

    private static final int FETCHED = 200;
    private static final int BATCH_ROWS = 500;
    private static final long BATCH_SIGNS = 4_000_000;

    record Column(String name, ColumnKind kind) {}

    /** Takes a row. */
    interface Taker {
        void take(List<String> row) throws SQLException;
    }

    static StoredTable read(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + name + " where 1 = 0")) {
            ResultSetMetaData found = none.getMetaData();
            List<Column> columns = new ArrayList<>();
            for (int i = 1; i <= found.getColumnCount(); i++) {
                columns.add(
                        new Column(
                                found.getColumnName(i).toLowerCase(Locale.ROOT),
                                ColumnKind.of(found, i)));
            }
            return new StoredTable(name, List.copyOf(columns));
        }
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /**
     * The same with its columns in that order.
     *
     * @throws BackupRefused when they are others
     */
    StoredTable inOrder(List<String> names) {
        List<Column> ordered =
                names.stream()
                        .flatMap(one -> columns.stream().filter(c -> c.name().equals(one)))
                        .toList();
        if (ordered.size() != columns.size() || names.size() != columns.size()) {
            throw new BackupRefused(BackupFault.UNKNOWN_TABLE, name);
        }
        return new StoredTable(name, ordered);
    }

    /** Hands out its rows one by one, in no order. */
    void rows(Connection connection, Taker taker) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (ResultSet found =
                    statement.executeQuery(
                            "select " + String.join(", ", names()) + " from " + name)) {
                while (found.next()) {
                    List<String> row = new ArrayList<>(columns.size());
                    for (int i = 0; i < columns.size(); i++) {
                        row.add(text(columns.get(i).kind(), found, i + 1));
                    }
                    taker.take(row);
                }
            }
        }
    }

    /** Instants in UTC: H2 keeps their offset, PostgreSQL does not, and the product never asks. */
    private static String text(ColumnKind kind, ResultSet row, int column) throws SQLException {
        if (kind == ColumnKind.INSTANT) {
            OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant().toString();
        }
        return kind.read(row, column);
    }

    /** Puts rows into it; the last ones with {@link Filling#close}. */
    Filling fill(Connection connection) throws SQLException {
        return new Filling(
                connection.prepareStatement(
                        "insert into "
                                + name
                                + columns.stream()
                                        .map(Column::name)
                                        .collect(Collectors.joining(", ", " (", ") "))
                                + Collections.nCopies(columns.size(), "?").stream()
                                        .collect(Collectors.joining(", ", "values (", ")"))),
                columns);
    }

    /** Rows on their way into a table. */
    static final class Filling implements Taker, AutoCloseable {
        private final PreparedStatement insert;
        private final List<Column> columns;
        private int rows;
        private long signs;

        private Filling(PreparedStatement insert, List<Column> columns) {
            this.insert = insert;
            this.columns = columns;
        }

        @Override
        public void take(List<String> row) throws SQLException {
            if (row.size() != columns.size()) {
                throw new BackupRefused(BackupFault.NOT_A_BACKUP, "row");
            }
            for (int i = 0; i < columns.size(); i++) {
                ColumnKind kind = columns.get(i).kind();
                String text = row.get(i);
                if (text == null) {
                    insert.setNull(i + 1, kind.sql());
                } else {
                    insert.setObject(i + 1, kind.written(text));
                    signs += text.length();
                }
            }
            insert.addBatch();
            rows++;
            if (rows >= BATCH_ROWS || signs >= BATCH_SIGNS) {
                insert.executeBatch();
                rows = 0;
                signs = 0;
            }
        }

        @Override
        public void close() throws SQLException {
            try (insert) {
                if (rows > 0) {
                    insert.executeBatch();
                }
            }
        }
    }
}
