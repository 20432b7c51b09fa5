package fr.prefecture.clu.fault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** The database of an installation on trial. */
interface Database {

    /** The databases on which the product runs. */
    enum Kind {
        H2,
        POSTGRESQL;

        /** Those that are to be tried: all, unless somebody asks for one of them. */
        static Stream<Kind> chosen() {
            String wanted = System.getProperty("clu.faults.databases", ".*");
            return Arrays.stream(values()).filter(kind -> kind.name().matches(wanted));
        }

        /** A new, empty database of this kind. */
        Database create(Path home, String name) {
            return switch (this) {
                case H2 -> new H2Database(home);
                case POSTGRESQL -> PostgresServer.running().create(name);
            };
        }
    }

    /** What the server's operator sets, for the server to find it. */
    Map<String, String> settings();

    /** A connection to what is committed; with H2, to a copy of it, of a stopped server. */
    Connection connect() throws SQLException;

    /** A connection that changes the data; of a stopped server. */
    Connection change() throws SQLException;

    /** The same data once more, for another installation. */
    Database copy(Path home, String name);

    void drop();
}
