package fr.prefecture.clu.shared;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** SAV-6: the mark of a database into which a backup has not come back to its end. */
public final class HalfRestored {

    private static final String TABLE = "clu_half_restored";

    private HalfRestored() {}

    public static boolean isThere(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String name =
                database.storesUpperCaseIdentifiers() ? TABLE.toUpperCase(Locale.ROOT) : TABLE;
        // Whoever may not read it must see it too.
        try (ResultSet found =
                database.getTables(connection.getCatalog(), connection.getSchema(), name, null)) {
            return found.next();
        }
    }

    public static void mark(Connection connection) throws SQLException {
        run(connection, "create table " + TABLE + " (marked integer)");
    }

    public static void clear(Connection connection) throws SQLException {
        run(connection, "drop table " + TABLE);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
