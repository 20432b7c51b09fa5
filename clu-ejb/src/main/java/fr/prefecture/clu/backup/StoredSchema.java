package fr.prefecture.clu.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which tables and counters of the product a database has, on H2 and on PostgreSQL. */
final class StoredSchema {

    /** The words with which the names of the product's tables begin. */
    static final Set<String> WORDS =
            Set.of(
                    "account",
                    "actions",
                    "appointments",
                    "cert",
                    "committee",
                    "deliveries",
                    "home",
                    "imports",
                    "indicators",
                    "letters",
                    "list",
                    "listening",
                    "mail",
                    "night",
                    "privacy",
                    "quality",
                    "shared",
                    "switchboard",
                    "website");

    /** Its own tables alone: the server keeps its jobs and its timers in the same schema. */
    private static final String H2_TABLES =
            "select table_name from information_schema.tables where table_schema ="
                    + " current_schema and table_type = 'BASE TABLE'";

    /** A table in parts is one table. */
    private static final String POSTGRESQL_TABLES =
            "select relname from pg_class where relkind in ('r', 'p') and not relispartition and"
                    + " relnamespace = current_schema()::regnamespace";

    private static final String IDENTITIES =
            "select table_name, column_name from information_schema.columns where is_identity ="
                    + " 'YES' and table_schema = current_schema";

    private final Connection connection;
    private final boolean postgresql;

    StoredSchema(Connection connection) throws SQLException {
        this.connection = connection;
        postgresql = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    boolean isPostgresql() {
        return postgresql;
    }

    /** By name. */
    List<StoredTable> tables() throws SQLException {
        List<StoredTable> tables = new ArrayList<>();
        for (String name : names()) {
            tables.add(StoredTable.read(connection, name));
        }
        return tables;
    }

    List<String> names() throws SQLException {
        return texts(postgresql ? POSTGRESQL_TABLES : H2_TABLES).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> WORDS.contains(name.split("_", 2)[0]))
                .sorted()
                .toList();
    }

    /** Removes the product's tables and their counter; the server's own stay. */
    void clear() throws SQLException {
        for (String table : names()) {
            run("drop table " + table + " cascade");
        }
        run("drop table if exists \"flyway_schema_history\"");
        run("drop sequence if exists clu_sequence");
    }

    /** The number of the last migration that ran; nothing where none has. */
    Optional<String> version() throws SQLException {
        if (texts(postgresql ? POSTGRESQL_TABLES : H2_TABLES).stream()
                .noneMatch("flyway_schema_history"::equalsIgnoreCase)) {
            return Optional.empty();
        }
        return texts(
                        "select \"version\" from \"flyway_schema_history\" where \"success\" = true"
                                + " and \"version\" is not null")
                .stream()
                .max(Comparator.comparing(Long::valueOf));
    }

    /**
     * SAV-9: the next number of each counter, by its sequence, or by table and column. Read after
     * the rows, it is no lower than any of theirs.
     */
    Map<String, Long> counters() throws SQLException {
        Map<String, Long> next = new TreeMap<>();
        next.put("clu_sequence", next("clu_sequence"));
        for (Identity one : identities()) {
            next.put(one.name(), next(one));
        }
        return next;
    }

    /** A counter that goes on with that number. */
    void restart(String counter, long next) throws SQLException {
        int dot = counter.indexOf('.');
        boolean known =
                dot < 0
                        ? counter.equals("clu_sequence")
                        : identities().stream().anyMatch(one -> one.name().equals(counter));
        if (!known) {
            throw new BackupRefused(BackupFault.UNKNOWN_TABLE, counter);
        }
        run(
                dot < 0
                        ? "alter sequence " + counter + " restart with " + next
                        : "alter table "
                                + counter.substring(0, dot)
                                + " alter column "
                                + counter.substring(dot + 1)
                                + " restart with "
                                + next);
    }

    private record Identity(String table, String column) {
        String name() {
            return table + "." + column;
        }
    }

    private List<Identity> identities() throws SQLException {
        List<String> ours = names();
        List<Identity> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(IDENTITIES)) {
            while (rows.next()) {
                found.add(
                        new Identity(
                                rows.getString(1).toLowerCase(Locale.ROOT),
                                rows.getString(2).toLowerCase(Locale.ROOT)));
            }
        }
        return found.stream().filter(one -> ours.contains(one.table())).toList();
    }

    private long next(Identity one) throws SQLException {
        if (postgresql) {
            return next(
                    texts("select pg_get_serial_sequence(?, ?)", one.table(), one.column()).get(0));
        }
        return Long.parseLong(
                texts(
                                "select identity_base from information_schema.columns where"
                                        + " table_schema = current_schema and lower(table_name) = ?"
                                        + " and lower(column_name) = ?",
                                one.table(),
                                one.column())
                        .get(0));
    }

    private long next(String sequence) throws SQLException {
        List<String> found =
                postgresql
                        ? texts(
                                "select case when is_called then last_value + (select seqincrement"
                                        + " from pg_sequence where seqrelid = ?::regclass) else"
                                        + " last_value end from "
                                        + sequence,
                                sequence)
                        : texts(
                                "select base_value from information_schema.sequences where"
                                        + " sequence_schema = current_schema and"
                                        + " lower(sequence_name) = ?",
                                sequence);
        return Long.parseLong(found.get(0));
    }

    private List<String> texts(String query, String... values) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    texts.add(found.getString(1));
                }
            }
        }
        return texts;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
