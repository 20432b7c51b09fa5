package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Instant MORNING = Instant.parse("2021-05-31T08:00:00.123456Z");
    private static final Instant NOON = Instant.parse("2021-05-31T10:00:00Z");

    private final Database database = Database.empty();
    private final Changes changes = database.boundary(Changes.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_history_tells_who_changed_what_when_and_from_what_to_what() {
        database.at(MORNING);
        database.transaction(() -> changes.created("shared.example", 7, "one"));
        database.as("referent").at(NOON);
        database.transaction(() -> changes.changed("shared.example", 7, "one", "two"));
        database.transaction(() -> changes.removed("shared.example", 7, "two"));
        database.transaction(() -> changes.created("shared.example", 8, "other"));

        assertThat(database.transaction(() -> changes.of("shared.example", 7)))
                .containsExactly(
                        new ChangeRow(
                                NOON,
                                "referent",
                                "shared.example",
                                "7",
                                ChangeKind.REMOVED,
                                "two",
                                null),
                        new ChangeRow(
                                NOON,
                                "referent",
                                "shared.example",
                                "7",
                                ChangeKind.CHANGED,
                                "one",
                                "two"),
                        new ChangeRow(
                                MORNING,
                                "system",
                                "shared.example",
                                "7",
                                ChangeKind.CREATED,
                                null,
                                "one"));
    }

    @Test
    void a_write_that_changes_nothing_leaves_no_trace() {
        database.transaction(() -> changes.changed("shared.example", 7, "one", "one"));

        assertThat(changes.of("shared.example", 7)).isEmpty();
    }

    @Test
    void what_is_rolled_back_has_no_history() {
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> {
                                            changes.created("shared.example", 7, "one");
                                            throw new RuleBroken("shared.example");
                                        }))
                .isInstanceOf(RuleBroken.class);

        assertThat(changes.of("shared.example", 7)).isEmpty();
    }

    @Test
    void a_state_too_long_for_its_column_is_cut() {
        database.transaction(() -> changes.created("shared.example", 7, "é".repeat(5000)));

        assertThat(changes.of("shared.example", 7).get(0).after()).hasSize(4000).endsWith("…");
    }
}
