package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PresencesTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 3);
    private static final ReportingPeriod WEEK = new ReportingPeriod(MONDAY, MONDAY.plusDays(6));

    private Database database;
    private Presences presences;

    @BeforeEach
    void begin() {
        database = Database.empty().at(Instant.parse("2021-06-01T06:30:00Z")).as("standard");
        presences = database.boundary(Presences.class);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    @Tag("TEL-25")
    void half_days_are_counted_corrected_and_taken_back() {
        PresenceRow morning = new PresenceRow(MONDAY, HalfDay.MORNING, 3, 1);
        PresenceRow afternoon = new PresenceRow(MONDAY, HalfDay.AFTERNOON, 2, 0);
        count(List.of(), List.of(afternoon, morning));

        assertThat(presences.rows(WEEK)).containsExactly(morning, afternoon);
        assertThat(morning.people()).isEqualTo(4);

        PresenceRow corrected = new PresenceRow(MONDAY, HalfDay.MORNING, 2, 1);
        count(List.of(morning, afternoon), List.of(corrected));

        assertThat(presences.rows(WEEK)).containsExactly(corrected);
        assertThat(history())
                .containsExactly(
                        "2021-05-03 AFTERNOON CREATED null 2 + 0",
                        "2021-05-03 AFTERNOON REMOVED 2 + 0 null",
                        "2021-05-03 MORNING CREATED null 3 + 1",
                        "2021-05-03 MORNING CHANGED 3 + 1 2 + 1");
    }

    @Test
    @Tag("TEL-25")
    void what_somebody_else_has_counted_since_is_not_overwritten() {
        count(List.of(), List.of(new PresenceRow(MONDAY, HalfDay.MORNING, 3, 0)));

        refused(
                "switchboard.presence.conflict",
                () -> count(List.of(), List.of(new PresenceRow(MONDAY, HalfDay.MORNING, 9, 0))));
        assertThat(presences.rows(WEEK).get(0).titulars()).isEqualTo(3);
    }

    @Test
    @Tag("TEL-25")
    void counts_that_cannot_be_are_refused() {
        refused(
                "switchboard.presence.negative",
                () -> new PresenceRow(MONDAY, HalfDay.MORNING, -1, 0));
        refused(
                "switchboard.presence.tooMany",
                () -> new PresenceRow(MONDAY, HalfDay.MORNING, 501, 0));
        PresenceRow row = new PresenceRow(MONDAY, HalfDay.MORNING, 1, 0);
        refused("switchboard.presence.twice", () -> count(List.of(), List.of(row, row)));
        refused(
                "switchboard.presence.outside",
                () ->
                        count(
                                List.of(),
                                List.of(
                                        new PresenceRow(
                                                MONDAY.plusDays(7), HalfDay.MORNING, 1, 0))));
    }

    @Test
    @Tag("TEL-25")
    void a_day_has_one_training_which_can_be_taken_back() {
        database.transaction(() -> presences.train(MONDAY, 2));
        database.transaction(() -> presences.train(MONDAY.plusDays(7), 1));

        assertThat(presences.trainings())
                .extracting(TrainingRow::day)
                .containsExactly(MONDAY.plusDays(7), MONDAY);
        refused("switchboard.training.twice", () -> presences.train(MONDAY, 1));
        refused("switchboard.training.count", () -> presences.train(MONDAY.plusDays(1), 0));

        long first = presences.trainings().get(1).id();
        database.transaction(() -> presences.forget(first));
        database.transaction(() -> presences.forget(first));

        assertThat(presences.trainings()).hasSize(1);
    }

    private void count(List<PresenceRow> seen, List<PresenceRow> rows) {
        database.transaction(() -> presences.count(WEEK, seen, rows));
    }

    private List<Object> history() {
        List<Object> history = new ArrayList<>();
        for (Object line :
                database.entityManager()
                        .createNativeQuery(
                                "select subject_key || ' ' || kind || ' ' || coalesce(state_before,"
                                        + " 'null') || ' ' || coalesce(state_after, 'null') from"
                                        + " shared_change order by subject_key, id")
                        .getResultList()) {
            history.add(line);
        }
        return history;
    }

    private static void refused(String sentence, Runnable what) {
        assertThatThrownBy(what::run).isInstanceOf(RuleBroken.class).hasMessage(sentence);
    }
}
