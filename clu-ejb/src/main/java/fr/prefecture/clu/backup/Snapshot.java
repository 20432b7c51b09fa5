package fr.prefecture.clu.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * SAV-1: one look at the whole database: whatever others commit meanwhile is not seen. Rows come
 * one by one, however many there are.
 */
final class Snapshot implements AutoCloseable {

    private final Connection connection;
    private final boolean postgresql;

    /** The connection is given back by {@link #close} as it was taken. */
    Snapshot(Connection connection) throws SQLException {
        this.connection = connection;
        postgresql = new StoredSchema(connection).isPostgresql();
        if (!postgresql) {
            run("set session characteristics as transaction isolation level snapshot");
            // Otherwise the rows of a result are all in memory.
            run("set lazy_query_execution true");
        }
        connection.setAutoCommit(false);
        if (postgresql) {
            run("set transaction isolation level repeatable read, read only");
        }
        // The look is taken with the first thing that is read.
        run("select count(*) from shared_change where id = 0");
    }

    Connection connection() {
        return connection;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        if (!postgresql) {
            run("set lazy_query_execution false");
            run("set session characteristics as transaction isolation level read committed");
        }
    }
}
