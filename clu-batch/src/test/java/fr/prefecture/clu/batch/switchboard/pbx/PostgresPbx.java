package fr.prefecture.clu.batch.switchboard.pbx;

import fr.prefecture.clu.switchboard.PbxAddress;
import fr.prefecture.clu.switchboard.PbxClock;
import fr.prefecture.clu.switchboard.PbxKind;
import fr.prefecture.clu.switchboard.PbxTls;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A PostgreSQL of the tests that asks the account for its password. */
public final class PostgresPbx implements Pbx {

    private final EmbeddedPostgres server;

    public PostgresPbx() {
        try {
            server = EmbeddedPostgres.builder().start();
            try (Connection connection = owner();
                    Statement statement = connection.createStatement();
                    ResultSet file = statement.executeQuery("show hba_file")) {
                file.next();
                Files.writeString(
                        Path.of(file.getString(1)),
                        "host all postgres 127.0.0.1/32 trust\n"
                                + "host all all 127.0.0.1/32 scram-sha-256\n");
            }
            execute("create role clu login password '" + PASSWORD + "'", "select pg_reload_conf()");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Connection owner() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    @Override
    public PbxAddress address() {
        return new PbxAddress(
                PbxKind.POSTGRESQL,
                "127.0.0.1",
                server.getPort(),
                "postgres",
                Optional.empty(),
                "queue_log",
                "clu",
                Optional.of("CLU_PBX_TESTS"),
                PbxClock.LOCAL,
                PbxTls.NONE,
                Optional.empty());
    }

    @Override
    public String serial() {
        return "serial primary key";
    }

    @Override
    public String instantType() {
        return "timestamptz";
    }

    @Override
    public String inUtc() {
        return "set time zone '+00:00'";
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
