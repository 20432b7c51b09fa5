package fr.prefecture.clu.batch.switchboard.pbx;

import fr.prefecture.clu.switchboard.PbxAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A database of the tests in which a switchboard might keep its queue log. */
public interface Pbx extends AutoCloseable {

    /** Of the account that may read, under its own name. */
    String PASSWORD = "secret-of-the-tests";

    /** The one that owns everything. */
    Connection owner() throws SQLException;

    /** Of the table {@code queue_log}, as the account {@code clu}. */
    PbxAddress address();

    /** A number that rows get one after another. */
    String serial();

    /** A time with its instant. */
    String instantType();

    /** Has what follows speak in UTC. */
    String inUtc();

    /** Lets the account read a table. */
    default void grant(String table) {
        execute("grant select on " + table + " to clu");
    }

    default void execute(String... orders) {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            for (String order : orders) {
                statement.execute(order);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    void close();
}
