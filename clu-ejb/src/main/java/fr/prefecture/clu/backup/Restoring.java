package fr.prefecture.clu.backup;

import fr.prefecture.clu.shared.HalfRestored;
import fr.prefecture.clu.shared.Schema;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * SAV-5 to SAV-9: brings a backup back. The mark in the database is there from before the first
 * thing that is written until after the last one was compared.
 */
final class Restoring {

    private final DataSource database;
    private final KeptFiles files;

    /**
     * @param database as the owner of the tables
     */
    Restoring(DataSource database, KeptFiles files) {
        this.database = database;
        this.files = files;
    }

    /**
     * SAV-5: into an empty database and empty folders.
     *
     * @throws BackupRefused when nothing may be written, or what was written is not the backup
     */
    Opened.Whole restore(Opened backup) throws IOException, SQLException {
        try (Connection connection = connect()) {
            if (!HalfRestored.isThere(connection)) {
                requireEmpty(connection);
            }
        }
        return replace(backup);
    }

    /**
     * SAV-13: into the place of an installation in which nobody has done anything yet.
     *
     * @throws BackupRefused when nothing may be written, or what was written is not the backup
     */
    Opened.Whole replace(Opened backup) throws IOException, SQLException {
        Opened.Whole whole = backup.check();
        requireKnown(database, whole.head());
        makeRoom();
        Schema.bring(database, whole.head().schema());
        try (Connection connection = connect()) {
            load(backup, whole, connection);
        }
        return whole;
    }

    private void makeRoom() throws IOException, SQLException {
        try (Connection connection = connect()) {
            if (!HalfRestored.isThere(connection)) {
                HalfRestored.mark(connection);
            }
            new StoredSchema(connection).clear();
        }
        files.clearHistory();
    }

    private void load(Opened backup, Opened.Whole whole, Connection connection)
            throws IOException, SQLException {
        connection.setAutoCommit(false);
        try {
            Loading loading = new Loading(connection, files);
            loading.begin();
            backup.read(loading);
            loading.end(whole.inventory());
            connection.commit();
            HalfRestored.clear(connection);
            connection.commit();
        } catch (IOException | SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private Connection connect() {
        try {
            return database.getConnection();
        } catch (SQLException | RuntimeException e) {
            throw new BackupRefused(BackupFault.NOT_REACHED, e.getMessage());
        }
    }

    private void requireEmpty(Connection connection) throws IOException, SQLException {
        StoredSchema schema = new StoredSchema(connection);
        if (!schema.names().isEmpty() || schema.version().isPresent()) {
            throw new BackupRefused(BackupFault.NOT_EMPTY);
        }
        Optional<Path> filled = files.filled();
        if (filled.isPresent()) {
            throw new BackupRefused(BackupFault.FILES_THERE, filled.get().toString());
        }
    }

    /** SAV-7 */
    static void requireKnown(DataSource database, Opened.Head head) {
        String latest = Schema.latest(database);
        if (Long.parseLong(head.schema()) > Long.parseLong(latest)) {
            throw new BackupRefused(BackupFault.LATER, head.schema() + " > " + latest);
        }
    }

    /** Fills the tables that the migrations have made. */
    private static final class Loading implements Opened.Receiver {

        private final Connection connection;
        private final KeptFiles files;
        private final StoredSchema schema;
        private final List<String> tables;

        /** What leads from table to table, while rows come in the order of names: PostgreSQL. */
        private final List<String> links = new ArrayList<>();

        Loading(Connection connection, KeptFiles files) throws SQLException {
            this.connection = connection;
            this.files = files;
            schema = new StoredSchema(connection);
            tables = schema.names();
        }

        /** What migrations wrote is in the backup, as it became. */
        void begin() throws SQLException {
            if (schema.isPostgresql()) {
                untie();
            } else {
                run("set referential_integrity false");
            }
            for (String table : tables) {
                run("delete from " + table);
            }
        }

        private void untie() throws SQLException {
            List<String> cuts = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet found =
                            statement.executeQuery(
                                    "select conrelid::regclass::text, conname,"
                                            + " pg_get_constraintdef(oid) from pg_constraint where"
                                            + " contype = 'f' and conparentid = 0 and connamespace"
                                            + " = current_schema()::regnamespace")) {
                while (found.next()) {
                    String name =
                            "alter table %s %%s constraint \"%s\"%%s"
                                    .formatted(found.getString(1), found.getString(2));
                    cuts.add(name.formatted("drop", ""));
                    links.add(name.formatted("add", " " + found.getString(3)));
                }
            }
            for (String cut : cuts) {
                run(cut);
            }
        }

        @Override
        public void begin(Opened.Head head) {
            // It was looked at when the backup was checked.
        }

        @Override
        public StoredTable.Filling table(String name, List<String> columns) throws SQLException {
            if (!tables.contains(name)) {
                throw new BackupRefused(BackupFault.UNKNOWN_TABLE, name);
            }
            return StoredTable.read(connection, name).inOrder(columns).fill(connection);
        }

        @Override
        public OutputStream file(String path) throws IOException {
            Path place = files.place(path);
            Files.createDirectories(place.getParent());
            return new BufferedOutputStream(Files.newOutputStream(place));
        }

        /** SAV-4, SAV-9: ties all together again, and reads it as the product will. */
        void end(Inventory told) throws SQLException {
            if (schema.isPostgresql()) {
                for (String link : links) {
                    run(link);
                }
            } else {
                run("set referential_integrity true");
                for (String table : tables) {
                    run("alter table " + table + " set referential_integrity true check");
                }
            }
            for (Map.Entry<String, Inventory.Amount> counter : told.counters().entrySet()) {
                schema.restart(counter.getKey(), counter.getValue().count());
            }
            Inventory found = new Inventory();
            for (StoredTable table : schema.tables()) {
                RowSum sum = new RowSum();
                table.rows(connection, sum::add);
                found.table(table.name(), sum);
            }
            if (!found.tables().equals(told.tables())) {
                throw new BackupRefused(BackupFault.NOT_EQUAL);
            }
        }

        private void run(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
