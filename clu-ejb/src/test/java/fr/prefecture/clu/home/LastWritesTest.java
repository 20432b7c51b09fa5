package fr.prefecture.clu.home;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.night.Execution;
import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.night.Lease;
import fr.prefecture.clu.shared.ChainLinks;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.OwnedDatabase;
import fr.prefecture.clu.shared.Roles;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("HOM-18")
class LastWritesTest {

    private static final Instant NOW = Instant.parse("2021-06-10T08:00:00Z");

    private final Database database =
            Database.empty().as("referent").in(Roles.QUALITY, Roles.NIGHT).at(NOW);

    private final LastWrites writes = database.boundary(LastWrites.class);
    private final Changes changes = database.boundary(Changes.class);
    private final Executions nights = database.boundary(Executions.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_mark_stays_while_nothing_is_written() {
        told("1");
        String before = mark();

        database.at(NOW.plusSeconds(5));

        assertThat(mark()).isEqualTo(before);
    }

    @Test
    void a_line_of_the_history_changes_the_mark() {
        told("1");
        String before = mark();

        told("2");

        assertThat(mark()).isNotEqualTo(before);
    }

    @Test
    void a_line_that_was_written_late_changes_the_mark_too() {
        told("1");
        String before = mark();

        database.at(NOW.minus(Duration.ofMinutes(3)));
        told("2");
        database.at(NOW);

        assertThat(mark()).isNotEqualTo(before);
    }

    @Test
    void a_night_changes_the_mark_when_it_begins_and_when_it_ends() {
        String before = mark();

        long id =
                database.transaction(
                        () -> nights.begin("calls", Execution.Cause.PAGE, Optional.empty()));
        String begun = mark();
        Lease lease = database.transaction(() -> nights.resume(id, 1, 1));
        String running = mark();
        database.transaction(() -> nights.done(lease));

        assertThat(begun).isNotEqualTo(before);
        assertThat(running).isNotEqualTo(begun);
        assertThat(mark()).isNotEqualTo(running);
    }

    @Test
    void a_check_of_the_history_changes_the_mark_on_h2() {
        checkChangesTheMark(database);
    }

    @Test
    void a_check_of_the_history_changes_the_mark_on_postgresql() throws IOException {
        try (OwnedDatabase server = new OwnedDatabase();
                Database other = Database.on(server.empty())) {
            checkChangesTheMark(other.as("referent").in(Roles.QUALITY, Roles.NIGHT).at(NOW));
        }
    }

    private static void checkChangesTheMark(Database database) {
        LastWrites writes = database.boundary(LastWrites.class);
        ChainLinks chain = database.boundary(ChainLinks.class);
        database.transaction(() -> chain.check(List.of()));
        String checked = database.transaction(writes::mark);

        database.at(NOW.plusSeconds(5));
        database.transaction(() -> chain.check(List.of()));

        assertThat(database.transaction(writes::mark)).isNotEqualTo(checked);
    }

    private void told(String key) {
        database.transaction(() -> changes.created("home.month", key, "{}"));
    }

    private String mark() {
        return database.transaction(writes::mark);
    }
}
