package fr.prefecture.clu.night;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NightAlertsTest {

    /** Half past one in the morning in Paris. */
    private static final Instant NIGHT = Instant.parse("2021-06-08T23:30:00Z");

    private static final LocalDate ITS_DAY = LocalDate.of(2021, 6, 9);

    private final Database database = Database.empty().at(NIGHT);
    private final Executions executions = database.boundary(Executions.class);
    private final Files files = database.boundary(Files.class);
    private final Arrivals arrivals = database.boundary(Arrivals.class);
    private final Choices choices = database.boundary(Choices.class);
    private final NightAlerts alerts = database.boundary(NightAlerts.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void before_the_first_night_and_after_a_good_one_there_is_nothing_to_say() {
        assertThat(alerts.alerts()).isEmpty();
        database.transaction(() -> NightExamples.done(executions, begin()));
        assertThat(alerts.alerts()).isEmpty();
    }

    @Test
    void a_failed_night_is_said_until_the_next_one_is_over() {
        long night = database.transaction(this::begin);
        database.transaction(() -> executions.failed(night, Message.of("night.failed.internal")));
        long next = database.transaction(this::begin);
        assertThat(alerts.alerts())
                .singleElement()
                .satisfies(
                        alert -> {
                            assertThat(alert.level()).isEqualTo(AlertLevel.ERROR);
                            assertThat(alert.messageKey()).isEqualTo("night.alert.failed");
                            assertThat(alert.arguments()).containsExactly(ITS_DAY);
                            assertThat(alert.page()).isEqualTo("/nuits/" + night);
                            assertThat(alert.roles())
                                    .containsExactlyInAnyOrder(Roles.QUALITY, Roles.ADMINISTRATOR);
                        });
        database.transaction(() -> NightExamples.done(executions, next));
        assertThat(alerts.alerts()).isEmpty();
    }

    @Test
    void refused_lines_of_the_last_night_are_to_be_looked_at() {
        long night = database.transaction(this::begin);
        database.transaction(
                () -> {
                    FileRow file = NightExamples.registered(files, "queue_log", 'a', 10);
                    arrivals.found(night, file.id(), "queue_log", 10, Arrival.Outcome.NEW);
                    files.read(file.id(), new Tally(100, 0, 4, 0, 0));
                });
        database.transaction(() -> NightExamples.done(executions, night));
        assertThat(alerts.alerts())
                .singleElement()
                .satisfies(
                        alert -> {
                            assertThat(alert.level()).isEqualTo(AlertLevel.WARNING);
                            assertThat(alert.messageKey()).isEqualTo("night.alert.refused");
                            assertThat(alert.arguments()).containsExactly(4L, ITS_DAY);
                        });
    }

    @Test
    @Tag("NIT-29")
    void files_that_are_apart_are_one_alert_until_they_are_read_or_gone() {
        long first = database.transaction(this::begin);
        long file =
                database.transaction(
                        () -> {
                            long id = NightExamples.registered(files, "photo", 'a', 10).id();
                            arrivals.found(first, id, "photo", 10, Arrival.Outcome.NEW);
                            files.quarantine(id, Message.of("night.file.notALog", "photo"));
                            arrivals.unreadable(
                                    first,
                                    NightExamples.SOURCE,
                                    "locked",
                                    10,
                                    Message.of("night.file.unreadable", "locked"));
                            NightExamples.done(executions, first);
                            return id;
                        });
        assertThat(alerts.alerts())
                .singleElement()
                .satisfies(
                        alert -> {
                            assertThat(alert.level()).isEqualTo(AlertLevel.WARNING);
                            assertThat(alert.messageKey()).isEqualTo("night.alert.quarantined");
                            assertThat(alert.arguments()).containsExactly(2L, ITS_DAY);
                            assertThat(alert.page()).isEqualTo("/nuits/" + first);
                        });

        long second = database.transaction(this::begin);
        database.transaction(
                () -> {
                    arrivals.found(second, file, "photo", 10, Arrival.Outcome.KNOWN);
                    NightExamples.done(executions, second);
                });
        assertThat(alerts.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.arguments()).containsExactly(1L, ITS_DAY));

        database.transaction(() -> NightExamples.done(executions, begin()));
        assertThat(alerts.alerts()).isEmpty();
    }

    @Test
    void a_missed_night_is_said_after_a_day_and_a_half() {
        database.transaction(() -> NightExamples.done(executions, begin()));
        database.at(NIGHT.plus(Duration.ofHours(36)));
        assertThat(alerts.alerts()).isEmpty();
        database.at(NIGHT.plus(Duration.ofHours(36)).plusSeconds(1));
        assertThat(alerts.alerts())
                .extracting(Alert::messageKey)
                .containsExactly("night.alert.missed");
    }

    @Test
    void a_file_that_waits_for_a_choice_is_said_once_where_it_was_found_last() {
        long first = database.transaction(this::begin);
        long file =
                database.transaction(
                        () -> NightExamples.registered(files, "queue_log", 'a', 10).id());
        database.transaction(
                () -> {
                    arrivals.found(first, file, "queue_log", 10, Arrival.Outcome.NEW);
                    files.hold(file, Message.of("night.file.overlap", "queue_log", "other"));
                    NightExamples.done(executions, first);
                });
        long second = database.transaction(this::begin);
        database.transaction(
                () -> {
                    arrivals.found(second, file, "queue_log.1", 10, Arrival.Outcome.KNOWN);
                    NightExamples.done(executions, second);
                });
        assertThat(alerts.alerts())
                .singleElement()
                .satisfies(
                        alert -> {
                            assertThat(alert.messageKey()).isEqualTo("night.alert.held");
                            assertThat(alert.arguments())
                                    .containsExactly(
                                            "queue_log.1",
                                            NightExamples.SOURCE,
                                            Long.toString(file));
                            assertThat(alert.page()).isEqualTo("/nuits/fichiers/" + file);
                        });
    }

    @Test
    void a_file_about_which_somebody_has_decided_is_not_said_until_a_night_leaves_it_held() {
        long night = database.transaction(this::begin);
        long file =
                database.transaction(
                        () -> NightExamples.registered(files, "queue_log", 'a', 10).id());
        database.transaction(
                () -> {
                    arrivals.found(night, file, "queue_log", 10, Arrival.Outcome.NEW);
                    files.hold(file, Message.of("night.file.tooManyRefused", "queue_log"));
                    NightExamples.done(executions, night);
                });
        database.at(NIGHT.plusSeconds(60));
        database.transaction(() -> choices.publishAnyway(file, "Lignes de maintenance."));
        assertThat(alerts.alerts()).isEmpty();
        assertThat(choices.held()).extracting(HeldFile::decided).containsExactly(true);

        database.at(NIGHT.plusSeconds(120));
        long next = database.transaction(this::begin);
        assertThat(alerts.alerts()).as("while the night runs").isEmpty();
        database.transaction(() -> NightExamples.done(executions, next));
        assertThat(alerts.alerts())
                .extracting(Alert::messageKey)
                .containsExactly("night.alert.held");
        assertThat(choices.held()).extracting(HeldFile::decided).containsExactly(false);
    }

    private long begin() {
        return executions.begin(NightExamples.JOB, Execution.Cause.TIMER, Optional.empty());
    }
}
