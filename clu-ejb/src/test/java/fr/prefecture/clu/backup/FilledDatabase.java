package fr.prefecture.clu.backup;

import fr.prefecture.clu.shared.ColumnKind;
import fr.prefecture.clu.shared.Schema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A database of either kind. Filled, each table has one row, in which each column has a value that
 * depends on its kind alone: so whatever leads to another table leads to its row.
 */
record FilledDatabase(String url, String user, String password) {

    enum Kind {
        H2,
        POSTGRESQL
    }

    private static EmbeddedPostgres server;

    /** The first that was filled on PostgreSQL; others are copied from it. */
    private static FilledDatabase template;

    static FilledDatabase empty(Kind kind) {
        return kind == Kind.H2
                ? new FilledDatabase("jdbc:h2:mem:" + name() + ";DB_CLOSE_DELAY=-1", "clu", "clu")
                : empty("");
    }

    private static String name() {
        return "b" + UUID.randomUUID().toString().replace("-", "");
    }

    /** Of PostgreSQL. */
    private static FilledDatabase empty(String like) {
        String name = name();
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + like);
            return new FilledDatabase(
                    "jdbc:postgresql://localhost:" + server().getPort() + "/" + name,
                    "postgres",
                    "postgres");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return server;
    }

    static FilledDatabase filled(Kind kind) throws SQLException {
        if (kind == Kind.H2) {
            return fill(empty(kind));
        }
        synchronized (FilledDatabase.class) {
            if (template == null) {
                template = fill(empty(kind));
            }
            String from = template.url.substring(template.url.lastIndexOf('/') + 1);
            return empty(" template " + from);
        }
    }

    private static FilledDatabase fill(FilledDatabase database) throws SQLException {
        Schema.bring(database.source(), "latest");
        try (Connection connection = database.connect()) {
            StoredSchema schema = new StoredSchema(connection);
            database.run(
                    schema.isPostgresql()
                            ? "set session_replication_role = replica"
                            : "set referential_integrity false",
                    connection);
            for (StoredTable table : schema.tables()) {
                database.run("delete from " + table.name(), connection);
                try (StoredTable.Filling filling = table.fill(connection)) {
                    filling.take(table.columns().stream().map(one -> text(table, one)).toList());
                }
            }
            if (!schema.isPostgresql()) {
                database.run("set referential_integrity true", connection);
            }
        }
        return database;
    }

    /**
     * Calls that came in are those that were answered or not: tables that count them, count none.
     */
    private static String text(StoredTable table, StoredTable.Column column) {
        if (column.kind() == ColumnKind.WHOLE
                && table.names().contains("answered")
                && !column.name().endsWith("id")) {
            return "0";
        }
        return switch (column.kind()) {
            case WHOLE, DECIMAL -> "1";
            case TRUTH -> "true";
            case DAY -> "2021-05-31";
            case HOUR -> "08:30";
            case INSTANT -> "2021-05-31T08:00:00.123456Z";
            case TEXT -> "é";
            case BYTES -> "AP9/";
        };
    }

    DataSource source() {
        return Schema.database(url, user, password);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = connect()) {
            for (String one : statements) {
                run(one, connection);
            }
        }
    }

    private void run(String sql, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    List<String> tables() throws SQLException {
        try (Connection connection = connect()) {
            return new StoredSchema(connection).names();
        }
    }
}
