package fr.prefecture.clu.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL that keeps what it has acknowledged, as in production, and knows what it costs. */
final class Postmaster implements Closeable {
    private static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final long pid;
    private final String name;

    private Postmaster(EmbeddedPostgres server, long pid, String name) {
        this.server = server;
        this.pid = pid;
        this.name = name;
    }

    /** Starts an empty one. */
    static Postmaster start() {
        Path data = Folder.named("postgresql");
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(data)
                            .setCleanDataDirectory(true)
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("shared_buffers", "1GB")
                            .setServerConfig("max_wal_size", "4GB")
                            .start();
            try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
                long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
                return new Postmaster(server, pid, USER);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another, empty database of the same server, which stops with this one. */
    Postmaster create(String other) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + other);
            return new Postmaster(server, pid, other);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connect() throws SQLException {
        return server.getDatabase(USER, name).getConnection();
    }

    String url() {
        return address() + "?user=" + USER;
    }

    private String address() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
    }

    /** What the operator of a server sets, for the server to find it. */
    Map<String, String> settings() {
        return Map.of(
                "CLU_DB_DRIVER",
                "postgresql",
                "CLU_DB_URL",
                address(),
                "CLU_DB_USER",
                USER,
                "CLU_DB_PASSWORD",
                USER);
    }

    double processorTime() {
        return ProcessorTime.ofFamily(pid);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
