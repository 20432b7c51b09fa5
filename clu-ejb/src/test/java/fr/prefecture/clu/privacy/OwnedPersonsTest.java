package fr.prefecture.clu.privacy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.OwnedDatabase;
import fr.prefecture.clu.shared.Roles;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same on PostgreSQL, whose tables belong to another account than the product's. */
class OwnedPersonsTest extends KnownPersonsTest {

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
        return Database.on(owned.empty()).at(NOW).as("admin").in(Roles.ADMINISTRATOR);
    }
}
