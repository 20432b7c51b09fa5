package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionsTest {

    private static final int SOURCES = 20;

    @TempDir private Path folder;

    @Test
    @Tag("NIT-7")
    void what_is_committed_on_h2_outlives_a_power_cut_once_it_was_forced_and_not_before()
            throws SQLException {
        new UnforcedDisk();
        String path = UnforcedDisk.SCHEME + ":" + folder.resolve("clu");
        try (Database database =
                Database.at("jdbc:h2:" + path + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1")) {
            // H2 forces a commit now and then, when it likes.
            int unforced = 0;
            for (int source = 0; source < SOURCES; source++) {
                keep(database, source);
                unforced = Math.max(unforced, UnforcedDisk.unforced());
            }
            assertThat(unforced).isPositive();

            database.transaction(database.boundary(Transactions.class)::force);

            assertThat(sourcesLeft()).isEqualTo(SOURCES);
        }
    }

    private int sourcesLeft() throws SQLException {
        String left = UnforcedDisk.left(folder.resolve("clu.mv.db")).toString();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:" + left.replace(".mv.db", ""));
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select count(*) from switchboard_source")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    @Tag("NIT-9")
    void only_a_database_of_several_servers_is_told_to_wait_for_none() {
        try (Database database = Database.empty()) {
            Transactions transactions = database.boundary(Transactions.class);
            database.transaction(() -> transactions.endWhenIdleFor(Duration.ofSeconds(60)));
            assertThat(keep(database, 1)).isEqualTo(1);
        }
    }

    private static int keep(Database database, int number) {
        return database.transaction(
                () ->
                        database.entityManager()
                                .createNativeQuery(
                                        "insert into switchboard_source (id, version, name, zone)"
                                                + " values (?1, 0, ?2, 'Europe/Paris')")
                                .setParameter(1, -1 - number)
                                .setParameter(2, "source" + number)
                                .executeUpdate());
    }
}
