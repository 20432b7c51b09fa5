package fr.prefecture.clu.night;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Condition;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Vital;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NightVitalsTest {

    private static final Instant NIGHT = Instant.parse("2021-06-08T23:30:00Z");

    private final Database database = Database.empty().as("admin").at(NIGHT);
    private final Executions executions = database.boundary(Executions.class);
    private final Files files = database.boundary(Files.class);
    private final Arrivals arrivals = database.boundary(Arrivals.class);
    private final NightVitals vitals = database.boundary(NightVitals.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("ETA-6")
    void before_the_first_night_nothing_is_wrong_and_no_age_is_told() {
        assertThat(vitals.vitals())
                .extracting(Vital::part)
                .containsExactlyElementsOf(vitals.parts())
                .hasSize(3);
        assertThat(told("none", Condition.SOUND).measures())
                .doesNotContainKey("age.seconds")
                .containsEntry("nights.DONE", 0.0);
    }

    @Test
    @Tag("ETA-6")
    void the_first_night_is_told_while_it_runs() {
        database.transaction(this::begin);
        assertThat(told("first", Condition.SOUND).arguments()).containsExactly(NIGHT);
    }

    @Test
    @Tag("ETA-6")
    void a_night_is_told_with_its_age_its_lines_and_its_speed() {
        long night = database.transaction(this::begin);
        read(night, new Tally(100, 0, 0, 0, 0));
        database.at(NIGHT.plusSeconds(4));
        database.transaction(() -> NightExamples.done(executions, night));
        database.at(NIGHT.plus(Duration.ofHours(8)));

        Vital vital = told("done", Condition.SOUND);

        assertThat(vital.page()).isEqualTo("/nuits/" + night);
        assertThat(vital.measures())
                .containsEntry("age.seconds", 8 * 3600 - 4.0)
                .containsEntry("last.seconds", 4.0)
                .containsEntry("last.lines", 100.0)
                .containsEntry("last.lines.per.second", 25.0)
                .containsEntry("last.refused.lines", 0.0)
                .containsEntry("lines", 100.0)
                .containsEntry("nights.DONE", 1.0);
    }

    @Test
    @Tag("ETA-6")
    void refused_lines_want_care() {
        long night = database.transaction(this::begin);
        read(night, new Tally(100, 0, 4, 0, 0));
        database.transaction(() -> NightExamples.done(executions, night));

        Vital vital = told("refused", Condition.CARE);

        assertThat(vital.arguments()).containsExactly(NIGHT, 100L, 4L);
        assertThat(vital.measures())
                .containsEntry("refused.lines", 4.0)
                .containsEntry("last.refused.lines", 4.0);
    }

    @Test
    @Tag("ETA-6")
    @Tag("NIT-29")
    void files_that_are_apart_want_care() {
        long night = database.transaction(this::begin);
        database.transaction(
                () -> {
                    FileRow file = NightExamples.registered(files, "photo", 'b', 10);
                    arrivals.found(night, file.id(), "photo", 10, Arrival.Outcome.NEW);
                    files.quarantine(file.id(), Message.of("night.file.notALog", "photo"));
                    NightExamples.done(executions, night);
                });

        Vital vital = told("quarantined", Condition.CARE);

        assertThat(vital.arguments()).containsExactly(NIGHT, 1);
        assertThat(vital.measures())
                .containsEntry("last.quarantined.files", 1.0)
                .containsEntry("nights.DONE", 1.0);
    }

    @Test
    @Tag("ETA-6")
    void a_night_that_failed_is_broken_until_one_is_done_and_the_age_is_that_of_the_good_one() {
        database.transaction(() -> NightExamples.done(executions, begin()));
        database.at(NIGHT.plus(Duration.ofDays(1)));
        long failed = database.transaction(this::begin);
        database.transaction(() -> executions.failed(failed, Message.of("night.failed.internal")));

        assertThat(told("failed", Condition.BROKEN).measures())
                .containsEntry("age.seconds", 86_400.0)
                .containsEntry("nights.FAILED", 1.0);

        long next = database.transaction(this::begin);
        told("failed", Condition.BROKEN);
        database.transaction(() -> NightExamples.done(executions, next));
        told("done", Condition.SOUND);
    }

    @Test
    @Tag("ETA-6")
    void a_night_that_was_stopped_wants_care() {
        long night = database.transaction(this::begin);
        database.transaction(() -> executions.stop(night));
        database.transaction(() -> executions.failed(night, Message.of("night.stopped")));
        told("stopped", Condition.CARE);
    }

    @Test
    @Tag("ETA-6")
    void no_night_for_a_day_and_a_half_is_broken() {
        database.transaction(() -> NightExamples.done(executions, begin()));
        database.at(NIGHT.plus(Duration.ofHours(36)));
        told("done", Condition.SOUND);
        database.at(NIGHT.plus(Duration.ofHours(36)).plusSeconds(1));
        assertThat(told("missed", Condition.BROKEN).arguments()).containsExactly(NIGHT);
    }

    private Vital told(String how, Condition condition) {
        Vital vital = vitals.vitals().get(0);
        assertThat(vital.part()).isEqualTo("night." + NightExamples.JOB);
        assertThat(vital.messageKey()).isEqualTo("health.night." + how);
        assertThat(vital.condition()).isEqualTo(condition);
        return vital;
    }

    private long begin() {
        return executions.begin(NightExamples.JOB, Execution.Cause.TIMER, Optional.empty());
    }

    private void read(long night, Tally tally) {
        database.transaction(
                () -> {
                    FileRow file = NightExamples.registered(files, "queue_log", 'a', 10);
                    arrivals.found(night, file.id(), "queue_log", 10, Arrival.Outcome.NEW);
                    files.read(file.id(), tally);
                });
    }
}
