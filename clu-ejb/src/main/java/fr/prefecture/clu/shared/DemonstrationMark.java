package fr.prefecture.clu.shared;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Which databases the demonstration may fill with fictitious data and open to accounts whose
 * password is known: those that it made itself. They bear its mark until they are started without
 * it.
 */
final class DemonstrationMark {

    private static final String TABLE = "shared_demonstration";
    private static final String ACCOUNTS = "account_user";

    private DemonstrationMark() {}

    /**
     * @param dataSource a database that is not new
     * @throws IllegalStateException when the database is somebody else's; nothing has been changed
     */
    static void require(DataSource dataSource) {
        if (!isIn(dataSource)) {
            throw new IllegalStateException(
                    "CLU_DEMO is true, and this database was not made by the demonstration, or has"
                            + " been used without it since: nothing was changed. Start with"
                            + " CLU_DEMO=false, or give the demonstration a home and a database of"
                            + " its own (CLU_HOME, CLU_DB_URL)");
        }
    }

    /** What releases before the mark have made bears it if only the demonstration had accounts. */
    private static boolean isIn(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return isThere(connection, TABLE)
                    ? hasRow(connection, "select 1 from " + TABLE)
                    : isThere(connection, ACCOUNTS)
                            && hasRow(connection, "select 1 from " + ACCOUNTS)
                            && !hasRow(
                                    connection,
                                    "select 1 from " + ACCOUNTS + " where demonstration = false");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isThere(Connection connection, String table) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String name =
                database.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        try (ResultSet found =
                database.getTables(connection.getCatalog(), connection.getSchema(), name, null)) {
            return found.next();
        }
    }

    private static boolean hasRow(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }

    /** From now on it holds, or may hold, what is not fictitious. */
    static void remove(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from " + TABLE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
