package fr.prefecture.clu.night;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.home.LastWrites;
import fr.prefecture.clu.shared.ChainLinks;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.OwnedDatabase;
import fr.prefecture.clu.shared.Roles;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL's driver hands the greatest and the least of instants out as another type than H2's.
 */
class InstantsOnPostgresTest {

    private static final Instant NIGHT = Instant.parse("2021-06-08T23:30:00Z");

    @Test
    @Tag("HOM-18")
    void the_home_page_knows_the_last_write_once_the_history_was_checked() throws IOException {
        try (OwnedDatabase server = new OwnedDatabase();
                Database database = Database.on(server.empty())) {
            database.as("referent").in(Roles.QUALITY).at(NIGHT);
            LastWrites writes = database.boundary(LastWrites.class);
            ChainLinks links = database.boundary(ChainLinks.class);
            String before = database.transaction(writes::mark);

            database.transaction(() -> links.check(List.of()));

            assertThat(database.<String>transaction(writes::mark)).isNotEqualTo(before);
        }
    }

    @Test
    @Tag("NIT-8")
    void a_file_knows_the_night_that_found_it_first() throws IOException {
        try (OwnedDatabase server = new OwnedDatabase();
                Database database = Database.on(server.empty())) {
            database.at(NIGHT);
            Executions executions = database.boundary(Executions.class);
            Files files = database.boundary(Files.class);
            Arrivals arrivals = database.boundary(Arrivals.class);
            long file =
                    database.transaction(() -> NightExamples.registered(files, "a", 'a', 10).id());
            for (int night = 0; night < 2; night++) {
                database.at(NIGHT.plusSeconds(3600L * night));
                long id =
                        database.transaction(
                                () ->
                                        executions.begin(
                                                NightExamples.JOB,
                                                Execution.Cause.TIMER,
                                                Optional.empty()));
                database.transaction(
                        () -> arrivals.found(id, file, "a", 10, Arrival.Outcome.KNOWN));
                database.transaction(() -> NightExamples.done(executions, id));
            }

            assertThat(database.transaction(() -> files.firstFound(file))).contains(NIGHT);
            assertThat(database.transaction(() -> files.firstFound(file + 1))).isEmpty();
        }
    }
}
