package fr.prefecture.clu.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * A PostgreSQL of its own, with an owner of the tables and an account of the product, for the tests
 * that ask for one, started before the server and stopped after it.
 */
public class Postgres implements LauncherSessionListener {

    private EmbeddedPostgres server;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Integer port = Integer.getInteger("clu.postgresql.port");
        if (port != null) {
            try {
                server = EmbeddedPostgres.builder().setPort(port).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            makeAccounts();
        }
    }

    /** As an administrator is told to: one account owns the tables, one works with them. */
    private void makeAccounts() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role clu_owner login password 'clu_owner'");
            statement.execute("create role clu login password 'clu'");
            statement.execute("alter database postgres owner to clu_owner");
            statement.execute("grant create on schema public to clu");
            statement.execute("revoke connect, temporary on database postgres from public");
            statement.execute("grant connect on database postgres to clu");
            statement.execute("create database elsewhere");
            statement.execute("revoke connect on database elsewhere from public");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
