package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.actions.ServiceUnit;
import fr.prefecture.clu.actions.ServiceUnits;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextsStorableTest {

    @Test
    void both_databases_keep_and_find_a_text_without_the_character_that_one_of_them_refuses()
            throws IOException {
        try (OwnedDatabase server = new OwnedDatabase();
                Database mine = Database.empty().as("referent");
                Database theirs = Database.on(server.empty()).as("referent")) {
            for (Database database : List.of(mine, theirs)) {
                ServiceUnits services = database.boundary(ServiceUnits.class);
                long kept = database.transaction(() -> id(services, "Accueil\0 usagers"));

                assertThat(services.names()).contains("Accueil usagers");
                assertThat(database.transaction(() -> id(services, "Accueil usagers")))
                        .isEqualTo(kept);
                assertThat(database.transaction(() -> id(services, "\0Accueil usagers")))
                        .isEqualTo(kept);
            }
        }
    }

    private static long id(ServiceUnits services, String name) {
        return services.named(name).map(ServiceUnit::id).orElseThrow();
    }
}
