package fr.prefecture.clu.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Somebody else's session on the PostgreSQL of a server that runs: it takes whole tables, and keeps
 * them.
 */
final class Blocker implements AutoCloseable {

    private static final Duration SOON = Duration.ofMinutes(2);

    private final Connection session;
    private final Connection watcher;
    private final int pid;

    private Blocker(Connection session, Connection watcher) throws SQLException {
        this.session = session;
        this.watcher = watcher;
        pid = number(session, "select pg_backend_pid()");
        session.setAutoCommit(false);
        // Of two who wait for each other, the server is to be the one that notices, and gives way.
        execute("set deadlock_timeout = '1min'");
        execute("set lock_timeout = '30s'");
        session.commit();
    }

    static Blocker of(Installation installation) {
        try {
            return new Blocker(
                    installation.database().connect(), installation.database().connect());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes a table that others may read and not change until this is closed or lets go. */
    Blocker hold(String table) {
        execute("lock table " + table + " in share row exclusive mode");
        return this;
    }

    /** Until somebody wants to change what this holds. */
    void awaitWaiting() {
        Waiting.until(
                SOON,
                () -> "somebody to wait for what is held",
                () ->
                        number(
                                        watcher,
                                        "select count(*) from pg_stat_activity where "
                                                + pid
                                                + " = any(pg_blocking_pids(pid))")
                                > 0);
    }

    /**
     * Wants, besides, a table that whoever waits for this uses already; has it once the database
     * has made them give way.
     */
    void wantToo(String table) {
        execute("lock table " + table + " in access exclusive mode");
    }

    void letGo() {
        try {
            session.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static int number(Connection connection, String query) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
            watcher.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
