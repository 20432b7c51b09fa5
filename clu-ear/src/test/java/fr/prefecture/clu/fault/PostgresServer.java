package fr.prefecture.clu.fault;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL of the tests, with a database for each trial. It can be stopped and started again.
 */
final class PostgresServer {

    private static PostgresServer running;

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    private PostgresServer(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    static synchronized PostgresServer running() {
        if (running == null) {
            running = new PostgresServer(Installation.FOLDER.resolve("postgresql"), freePort());
            running.start();
            Runtime.getRuntime().addShutdownHook(new Thread(running::stop));
        }
        return running;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        try {
            server =
                    EmbeddedPostgres.builder()
                            .setPort(port)
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            // An acknowledged commit must outlive a crash, as in production.
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("shared_buffers", "512MB")
                            .setServerConfig("max_wal_size", "4GB")
                            .setServerConfig("wal_level", "minimal")
                            .setServerConfig("max_wal_senders", "0")
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Database create(String name) {
        execute("create database " + name);
        return new One(name);
    }

    /** The processes that serve a database. */
    List<Long> backends(Database database) {
        String name = ((One) database).name;
        List<Long> pids = new ArrayList<>();
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select pid from pg_stat_activity where datname = '"
                                        + name
                                        + "' order by state = 'active' desc, state_change desc")) {
            while (rows.next()) {
                pids.add(rows.getLong(1));
            }
            return pids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the connections of a database, as an administrator would. */
    int terminate(Database database) {
        List<Long> pids = backends(database);
        pids.forEach(pid -> execute("select pg_terminate_backend(" + pid + ")"));
        return pids.size();
    }

    private void execute(String sql) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Connection connect(String name) throws SQLException {
        return server.getDatabase("postgres", name).getConnection();
    }

    /** One of its databases. */
    private final class One implements Database {
        private final String name;

        One(String name) {
            this.name = name;
        }

        @Override
        public Map<String, String> settings() {
            return Map.of(
                    "CLU_DB_DRIVER",
                    "postgresql",
                    "CLU_DB_URL",
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + name,
                    "CLU_DB_USER",
                    "postgres",
                    "CLU_DB_PASSWORD",
                    "postgres");
        }

        @Override
        public Connection connect() throws SQLException {
            return PostgresServer.this.connect(name);
        }

        @Override
        public Connection change() throws SQLException {
            return connect();
        }

        @Override
        public Database copy(Path home, String to) {
            // The other strategy lets the sequences of the copy fall back if PostgreSQL crashes.
            execute("create database " + to + " template " + name + " strategy file_copy");
            return new One(to);
        }

        @Override
        public void drop() {
            execute("drop database if exists " + name + " with (force)");
        }
    }
}
