package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.OwnedDatabase;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same on PostgreSQL, whose driver hands out the least of instants as another type. */
class OwnedMailVitalsTest extends MailVitalsTest {

    private static OwnedDatabase owned;

    @BeforeAll
    static void start() throws IOException {
        owned = new OwnedDatabase();
    }

    @AfterAll
    static void stop() throws IOException {
        owned.close();
    }

    @Override
    Database database() {
        return Database.on(owned.empty()).as("referent").at(NOW);
    }
}
