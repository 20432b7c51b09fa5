package fr.prefecture.clu.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ExecutionsTest {

    private static final Instant NIGHT = Instant.parse("2021-06-08T23:30:00Z");

    private final Database database = Database.empty().at(NIGHT);
    private final Executions executions = database.boundary(Executions.class);
    private final Arrivals arrivals = database.boundary(Arrivals.class);
    private final Files files = database.boundary(Files.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("NIT-2")
    void a_second_night_of_a_job_is_refused_and_told_since_when_the_first_runs() {
        begin("switchboard");
        database.at(NIGHT.plusSeconds(60));
        assertThatThrownBy(() -> begin("switchboard"))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        rule -> {
                            assertThat(rule).hasMessage("night.alreadyRunning");
                            assertThat(rule.arguments()).containsExactly(NIGHT);
                        });
        assertThat(executions.number(NightFilter.ALL)).isEqualTo(1);
    }

    @Test
    @Tag("NIT-2")
    void two_servers_that_start_at_once_do_not_both_have_their_night() {
        begin("switchboard");
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> {
                                            database.entityManager().persist(aNight("switchboard"));
                                            database.entityManager().flush();
                                        }))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    @Tag("NIT-2")
    void another_job_may_run_and_the_same_job_may_run_again_later() {
        long first = begin("switchboard");
        begin("website");
        database.transaction(() -> NightExamples.done(executions, first));
        long second = begin("switchboard");
        database.transaction(() -> executions.failed(second, Message.of("night.failed.internal")));
        begin("switchboard");
        assertThat(executions.running("website")).isPresent();
        assertThat(executions.running("switchboard")).isPresent();
    }

    @Test
    @Tag("NIT-2")
    void a_night_that_goes_on_after_its_failure_runs_again() {
        long night = begin("switchboard");
        database.transaction(() -> executions.failed(night, Message.of("night.failed.internal")));
        database.transaction(() -> executions.resume(night, 7, 8));
        assertThatThrownBy(() -> begin("switchboard")).isInstanceOf(RuleBroken.class);
        ExecutionRow row = executions.find(night).orElseThrow();
        assertThat(row.state()).isEqualTo(Execution.State.RUNNING);
        assertThat(row.endedAt()).isEmpty();
        assertThat(row.message()).isEmpty();
    }

    @Test
    @Tag("NIT-8")
    void a_run_whose_night_another_took_over_writes_nothing_more() {
        long night = begin("switchboard");
        Lease asleep = database.transaction(() -> executions.resume(night, 7, 8));
        Lease restarted = database.transaction(() -> executions.resume(night, 7, 9));

        assertTaken(() -> executions.beat(asleep));
        assertTaken(() -> executions.done(asleep));
        assertTaken(() -> executions.failed(asleep, Message.of("night.stopped")));

        database.transaction(() -> executions.beat(restarted));
        database.transaction(() -> executions.done(restarted));
        assertThat(executions.find(night).orElseThrow().state()).isEqualTo(Execution.State.DONE);
    }

    @Test
    @Tag("NIT-8")
    void a_run_whose_night_was_declared_over_writes_nothing_more() {
        long night = begin("switchboard");
        Lease lease = database.transaction(() -> executions.resume(night, 7, 8));
        database.transaction(() -> executions.failed(night, Message.of("night.interrupted")));

        assertTaken(() -> executions.beat(lease));

        ExecutionRow row = executions.find(night).orElseThrow();
        assertThat(row.state()).isEqualTo(Execution.State.FAILED);
        assertThat(row.message()).contains(Message.of("night.interrupted"));
    }

    @Test
    @Tag("NIT-9")
    void a_night_is_dead_when_it_has_been_silent_or_when_it_ran_here_before_the_start() {
        long night = begin("switchboard");
        Lease lease = database.transaction(() -> executions.resume(night, 7, 8));
        database.at(NIGHT.plusSeconds(40));
        database.transaction(() -> executions.beat(lease));

        assertThat(dead(NIGHT.plusSeconds(40), NIGHT)).isEmpty();
        assertThat(dead(NIGHT.plusSeconds(41), NIGHT)).containsExactly(night);
        assertThat(dead(NIGHT, NIGHT.plusSeconds(41))).containsExactly(night);
    }

    @Test
    @Tag("NIT-9")
    void a_night_that_is_over_is_not_declared_over_again() {
        long night = begin("switchboard");
        database.transaction(() -> NightExamples.done(executions, night));
        database.transaction(() -> executions.failed(night, Message.of("night.interrupted")));
        assertThat(executions.find(night).orElseThrow().state()).isEqualTo(Execution.State.DONE);
        assertThat(dead(NIGHT.plusSeconds(9), NIGHT.plusSeconds(9))).isEmpty();
    }

    @Test
    @Tag("NIT-9")
    void a_night_that_was_found_dead_and_lives_after_all_is_not_declared_over() {
        long night = begin("switchboard");
        Lease lease = database.transaction(() -> executions.resume(night, 7, 8));
        Instant since = NIGHT.plusSeconds(60);
        assertThat(dead(since, NIGHT)).containsExactly(night);
        database.at(NIGHT.plusSeconds(61));
        database.transaction(() -> executions.beat(lease));
        assertThat(died(night, since)).as("it beat meanwhile").isFalse();
        database.transaction(() -> executions.beat(lease));
        assertThat(died(night, NIGHT.plusSeconds(62))).isTrue();
        assertThat(executions.find(night).orElseThrow().state()).isEqualTo(Execution.State.FAILED);
        assertThat(died(night, NIGHT.plusSeconds(62))).as("once").isFalse();
    }

    private boolean died(long night, Instant since) {
        return database.transaction(
                () -> executions.died(night, since, NIGHT, Message.of("night.interrupted")));
    }

    private List<Long> dead(Instant silentSince, Instant bootedAt) {
        return executions.dead(silentSince, bootedAt).stream().map(ExecutionRow::id).toList();
    }

    @Test
    @Tag("NIT-17")
    void a_stop_is_read_at_the_next_sign_of_life_and_what_was_to_be_written_is_not_kept() {
        long night = begin("switchboard");
        Lease lease = database.transaction(() -> executions.resume(night, 7, 8));
        database.transaction(() -> executions.beat(lease));
        database.as("admin").at(NIGHT.plusSeconds(20));

        database.transaction(() -> executions.stop(night));

        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> {
                                            NightExamples.registered(files, "late", 'z', 10);
                                            executions.beat(lease);
                                        }))
                .isInstanceOf(NightStopped.class);
        assertThat(files.known(NightExamples.JOB, NightExamples.SOURCE, "z".repeat(64))).isEmpty();
        database.at(NIGHT.plusSeconds(25));
        database.transaction(() -> executions.ended(lease, Message.of("night.failed.internal")));
        ExecutionRow row = executions.find(night).orElseThrow();
        assertThat(row.state()).isEqualTo(Execution.State.STOPPED);
        assertThat(row.message()).contains(Message.of("night.stopped.asked", "admin"));
        assertThat(row.lasted()).contains(Duration.ofSeconds(25));
        begin("switchboard");
    }

    @Test
    @Tag("NIT-17")
    void a_stop_that_comes_after_the_last_step_changes_nothing() {
        long night = begin("switchboard");
        Lease lease = database.transaction(() -> executions.resume(night, 7, 8));
        database.transaction(() -> executions.stop(night));
        database.transaction(() -> executions.done(lease));
        assertThat(executions.find(night).orElseThrow().state()).isEqualTo(Execution.State.DONE);
    }

    @Test
    @Tag("NIT-17")
    void a_night_whose_server_dies_before_it_has_read_the_stop_is_stopped_all_the_same() {
        long night = begin("switchboard");
        database.transaction(() -> executions.stop(night));
        database.transaction(() -> executions.failed(night, Message.of("night.interrupted")));
        assertThat(executions.find(night).orElseThrow().state()).isEqualTo(Execution.State.STOPPED);
    }

    @Test
    @Tag("NIT-17")
    void a_night_that_ends_without_anyone_asking_has_failed() {
        long night = begin("switchboard");
        Lease lease = database.transaction(() -> executions.resume(night, 7, 8));
        database.transaction(() -> executions.ended(lease, Message.of("night.failed.internal")));
        ExecutionRow row = executions.find(night).orElseThrow();
        assertThat(row.state()).isEqualTo(Execution.State.FAILED);
        assertThat(row.message()).contains(Message.of("night.failed.internal"));
    }

    @Test
    @Tag("NIT-17")
    void a_stop_asked_before_the_job_has_begun_is_not_lost_and_a_restart_does_not_stop_again() {
        long night = begin("switchboard");
        database.transaction(() -> executions.stop(night));
        Lease lease = database.transaction(() -> executions.resume(night, 7, 8));
        assertThatThrownBy(() -> database.transaction(() -> executions.beat(lease)))
                .isInstanceOf(NightStopped.class);
        database.transaction(() -> executions.ended(lease, Message.of("night.stopped")));

        Lease again = database.transaction(() -> executions.resume(night, 7, 9));
        database.transaction(() -> executions.beat(again));
        assertThat(executions.find(night).orElseThrow().stop()).isEmpty();
    }

    @Test
    @Tag("NIT-18")
    void of_two_who_stop_a_night_the_first_is_remembered_and_the_history_has_one() {
        long night = begin("switchboard");
        database.as("admin");
        database.transaction(() -> executions.stop(night));
        database.as("other").at(NIGHT.plusSeconds(1));

        ExecutionRow row = database.transaction(() -> executions.stop(night));

        assertThat(row.stop()).contains(new ExecutionRow.Stop("admin", NIGHT));
        assertThat(
                        database.entityManager()
                                .createNativeQuery(
                                        "select count(*) from shared_change"
                                                + " where subject = 'night.stop'")
                                .getSingleResult())
                .isEqualTo(1L);
    }

    @Test
    @Tag("NIT-18")
    void a_night_that_is_over_or_never_was_is_not_stopped() {
        long night = begin("switchboard");
        database.transaction(() -> NightExamples.done(executions, night));
        assertThatThrownBy(() -> database.transaction(() -> executions.stop(night)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("night.stop.over");
        assertThatThrownBy(() -> database.transaction(() -> executions.stop(999)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("night.stop.over");
    }

    @Test
    @Tag("NIT-19")
    void the_last_night_of_a_job_is_taken_up_again_if_it_failed_or_was_stopped() {
        long failed = begin("switchboard");
        database.transaction(() -> executions.failed(failed, Message.of("night.failed.internal")));
        assertThat(executions.toRestart(failed).job()).isEqualTo("switchboard");
        begin("website");
        assertThat(executions.toRestart(failed).id()).as("another job").isEqualTo(failed);

        database.at(NIGHT.plusSeconds(60));
        long stopped = begin("switchboard");
        assertNotRestarted(failed);
        assertNotRestarted(stopped);
        database.transaction(() -> executions.stop(stopped));
        database.transaction(() -> executions.failed(stopped, Message.of("night.interrupted")));
        assertThat(executions.toRestart(stopped).id()).isEqualTo(stopped);

        database.at(NIGHT.plusSeconds(120));
        long done = begin("switchboard");
        database.transaction(() -> NightExamples.done(executions, done));
        assertNotRestarted(stopped);
        assertNotRestarted(done);
        assertNotRestarted(999);
    }

    @Test
    @Tag("NIT-10")
    void of_two_servers_that_found_a_night_due_the_late_one_begins_none_even_when_it_is_over() {
        long due = database.transaction(() -> executions.beginAfter("cert", Optional.empty()));
        database.transaction(() -> NightExamples.done(executions, due));

        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> executions.beginAfter("cert", Optional.empty())))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("night.alreadyRunning");

        assertThat(executions.number(NightFilter.ALL)).isEqualTo(1);
        long next = database.transaction(() -> executions.beginAfter("cert", Optional.of(due)));
        assertThat(executions.find(next).orElseThrow().cause()).isEqualTo(Execution.Cause.TIMER);
    }

    private void assertNotRestarted(long night) {
        assertThatThrownBy(() -> executions.toRestart(night))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("night.restart.over");
    }

    @Test
    @Tag("NIT-20")
    void a_night_may_look_at_one_file_alone() {
        long file = database.transaction(() -> NightExamples.registered(files, "a", 'a', 10).id());
        long night =
                database.transaction(
                        () ->
                                executions.begin(
                                        "switchboard",
                                        Execution.Cause.PAGE,
                                        Optional.of("admin"),
                                        Optional.of(file)));
        assertThat(executions.find(night).orElseThrow().onlyFile()).contains(file);
        assertThatThrownBy(() -> begin("switchboard")).hasMessage("night.alreadyRunning");
    }

    @Test
    @Tag("NIT-21")
    void nights_are_found_by_what_they_read_and_by_how_they_ended() {
        long done = begin("switchboard");
        database.transaction(() -> NightExamples.done(executions, done));
        long refused = begin("switchboard");
        database.transaction(
                () -> found(refused, "a", 'a', Arrival.Outcome.NEW, new Tally(9, 0, 4, 0, 0)));
        database.transaction(() -> NightExamples.done(executions, refused));
        long apart = begin("switchboard");
        database.transaction(
                () -> {
                    found(apart, "b", 'b', Arrival.Outcome.NEW, new Tally(9, 0, 4, 0, 0));
                    arrivals.unreadable(
                            apart, "default", "x", 3, Message.of("night.file.unreadable", "x"));
                    NightExamples.done(executions, apart);
                });
        long failed = begin("website");
        database.transaction(() -> executions.failed(failed, Message.of("night.failed.internal")));
        long stopped = begin("website");
        database.transaction(() -> executions.stop(stopped));
        database.transaction(() -> executions.failed(stopped, Message.of("night.interrupted")));
        long running = begin("website");

        assertThat(listed(Optional.empty(), Optional.empty()))
                .containsExactlyInAnyOrder(done, refused, apart, failed, stopped, running);
        assertThat(listed(Optional.of("website"), Optional.empty()))
                .containsExactlyInAnyOrder(failed, stopped, running);
        Map.of(
                        NightFilter.Outcome.DONE, done,
                        NightFilter.Outcome.REFUSED, refused,
                        NightFilter.Outcome.QUARANTINED, apart,
                        NightFilter.Outcome.FAILED, failed,
                        NightFilter.Outcome.STOPPED, stopped,
                        NightFilter.Outcome.RUNNING, running)
                .forEach(
                        (outcome, night) -> {
                            assertThat(listed(Optional.empty(), Optional.of(outcome)))
                                    .containsExactly(night);
                            assertThat(executions.find(night).orElseThrow().outcome())
                                    .isEqualTo(outcome);
                        });
        assertThat(listed(Optional.of("switchboard"), Optional.of(NightFilter.Outcome.FAILED)))
                .isEmpty();
        assertThat(listed(Optional.of("cert"), Optional.empty())).isEmpty();
    }

    private List<Long> listed(Optional<String> job, Optional<NightFilter.Outcome> outcome) {
        NightFilter filter = new NightFilter(job, outcome);
        List<Long> nights = executions.rows(filter, 0, 20).stream().map(ExecutionRow::id).toList();
        assertThat(executions.number(filter)).isEqualTo(nights.size());
        return nights;
    }

    private void assertTaken(Runnable write) {
        assertThatThrownBy(() -> database.transaction(write)).isInstanceOf(NightTaken.class);
    }

    @Test
    void a_night_counts_the_files_that_it_read_and_not_the_ones_it_knew_or_could_not_read() {
        long night = begin("switchboard");
        database.transaction(
                () -> {
                    found(night, "read", 'a', Arrival.Outcome.NEW, new Tally(100, 0, 4, 0, 0));
                    found(night, "grown", 'b', Arrival.Outcome.GROWN, new Tally(20, 0, 1, 0, 0));
                    found(night, "known", 'c', Arrival.Outcome.KNOWN, new Tally(7, 0, 7, 0, 0));
                    long broken =
                            found(
                                    night,
                                    "broken",
                                    'd',
                                    Arrival.Outcome.NEW,
                                    NightExamples.READ_WELL);
                    files.fail(broken, Message.of("night.file.vanished", "broken"));
                    arrivals.unreadable(
                            night, "default", "x", 3, Message.of("night.file.notALog", "x"));
                });
        database.at(NIGHT.plusSeconds(90));
        database.transaction(() -> NightExamples.done(executions, night));
        ExecutionRow row = executions.find(night).orElseThrow();
        assertThat(row.files()).isEqualTo(2);
        assertThat(row.lines()).isEqualTo(120);
        assertThat(row.refused()).isEqualTo(5);
        assertThat(row.lasted()).contains(Duration.ofSeconds(90));
    }

    @Test
    @Tag("NIT-29")
    void a_night_counts_the_files_that_are_apart_known_ones_too_and_not_what_it_missed() {
        long night = begin("switchboard");
        database.transaction(
                () -> {
                    found(night, "read", 'a', Arrival.Outcome.NEW, new Tally(100, 0, 4, 0, 0));
                    long photo =
                            found(night, "b", 'b', Arrival.Outcome.KNOWN, new Tally(7, 0, 7, 0, 0));
                    arrivals.found(night, photo, "its copy", 10, Arrival.Outcome.KNOWN);
                    files.quarantine(photo, Message.of("night.file.notALog", "b"));
                    long broken =
                            found(night, "c", 'c', Arrival.Outcome.NEW, NightExamples.READ_WELL);
                    files.fail(broken, Message.of("night.file.changed", "c"));
                    arrivals.unreadable(
                            night, "default", "x", 3, Message.of("night.file.unreadable", "x"));
                    arrivals.missed(
                            night, "default", "y", 3, Message.of("night.file.notRetold", "y"));
                    NightExamples.done(executions, night);
                });
        ExecutionRow row = executions.find(night).orElseThrow();
        assertThat(row.quarantined()).isEqualTo(3);
        assertThat(row.files()).isEqualTo(1);
        assertThat(row.lines()).isEqualTo(100);
    }

    @Test
    void a_file_delivered_under_two_names_counts_once() {
        long night = begin("switchboard");
        database.transaction(
                () -> {
                    long file =
                            found(night, "a", 'a', Arrival.Outcome.NEW, NightExamples.READ_WELL);
                    arrivals.found(night, file, "b", 10, Arrival.Outcome.NEW);
                });
        Lease lease = database.transaction(() -> executions.resume(night, 7, 8));
        database.at(NIGHT.plusSeconds(1));
        database.transaction(() -> executions.beat(lease));
        assertThat(executions.find(night).orElseThrow().files()).isEqualTo(1);
    }

    @Test
    void what_a_night_has_read_so_far_is_told_once_a_second_however_often_it_commits() {
        long night = begin("switchboard");
        Lease lease = database.transaction(() -> executions.resume(night, 7, 8));
        database.transaction(
                () -> found(night, "a", 'a', Arrival.Outcome.NEW, NightExamples.READ_WELL));
        database.at(NIGHT.plusMillis(999));
        database.transaction(() -> executions.beat(lease));
        assertThat(executions.find(night).orElseThrow().files()).isZero();
        database.at(NIGHT.plusMillis(1000));
        database.transaction(() -> executions.beat(lease));
        assertThat(executions.find(night).orElseThrow().files()).isEqualTo(1);
        database.at(NIGHT.plusMillis(1001));
        database.transaction(() -> executions.done(lease));
        assertThat(executions.find(night).orElseThrow().files()).isEqualTo(1);
    }

    @Test
    void nights_are_listed_latest_first_page_by_page() {
        for (int day = 0; day < 5; day++) {
            database.at(NIGHT.plus(Duration.ofDays(day)));
            long night = begin("switchboard");
            database.transaction(() -> NightExamples.done(executions, night));
        }
        assertThat(executions.number(NightFilter.ALL)).isEqualTo(5);
        assertThat(executions.rows(1, 2))
                .extracting(ExecutionRow::startedAt)
                .containsExactly(NIGHT.plus(Duration.ofDays(3)), NIGHT.plus(Duration.ofDays(2)));
    }

    @Test
    void what_a_night_found_can_be_looked_for_again() {
        long night = begin("switchboard");
        database.transaction(
                () -> {
                    arrivals.unreadable(
                            night,
                            "annexe",
                            "queue_log",
                            12,
                            Message.of("night.file.notALog", "queue_log"));
                });
        List<ArrivalRow> rows = arrivals.rows(night);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).outcome()).isEqualTo(Arrival.Outcome.UNREADABLE);
        assertThat(rows.get(0).state()).isEmpty();
        assertThat(rows.get(0).message()).contains(Message.of("night.file.notALog", "queue_log"));
        database.transaction(() -> arrivals.forget(night));
        assertThat(arrivals.rows(night)).isEmpty();
    }

    @Test
    void what_somebody_is_to_look_at_of_many_nights_is_asked_of_the_database_once()
            throws SQLException {
        List<Long> nights = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String name = "queue_log." + i;
            char says = (char) ('a' + i);
            long night = begin("job" + i);
            nights.add(night);
            database.transaction(
                    () -> {
                        FileRow file = NightExamples.registered(files, name, says, 10 + night);
                        arrivals.found(night, file.id(), name, 10, Arrival.Outcome.NEW);
                        switch (nights.size() % 4) {
                            case 0 ->
                                    files.hold(file.id(), Message.of("night.file.tooManyRefused"));
                            case 1 -> files.fail(file.id(), Message.of("night.file.vanished"));
                            case 2 ->
                                    arrivals.unreadable(
                                            night,
                                            "annexe",
                                            name,
                                            12,
                                            Message.of("night.file.notALog", name));
                            default -> {}
                        }
                    });
        }
        List<ExecutionRow> shown = executions.rows(0, 20);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set query_statistics true");
            Map<Long, List<ArrivalRow>> toLookAt = arrivals.toLookAt(shown);
            assertThat(queries(statement)).isEqualTo(1);
            for (int i = 0; i < 20; i++) {
                long wanting =
                        arrivals.rows(nights.get(i)).stream()
                                .filter(ExecutionsTest::isToLookAt)
                                .count();
                assertThat(wanting).as("night %d", i).isEqualTo((i + 1) % 4 == 3 ? 0 : 1);
                assertThat(toLookAt.getOrDefault(nights.get(i), List.of()))
                        .as("night %d", i)
                        .hasSize((int) wanting)
                        .allMatch(ExecutionsTest::isToLookAt);
            }
        }
        assertThat(arrivals.toLookAt(List.of())).isEmpty();
    }

    private static boolean isToLookAt(ArrivalRow file) {
        return file.state().isEmpty()
                || file.state().get() == ImportedFile.State.FAILED
                || file.state().get() == ImportedFile.State.HELD;
    }

    private static long queries(Statement statement) throws SQLException {
        try (ResultSet counted =
                statement.executeQuery(
                        "select sum(execution_count) from information_schema.query_statistics"
                                + " where lower(sql_statement) like 'select%night_arrival%'")) {
            counted.next();
            return counted.getLong(1);
        }
    }

    @Test
    @Tag("NIT-28")
    void the_quality_officer_an_administrator_and_the_clock_begin_a_night()
            throws NoSuchMethodException {
        Class<?>[] given = {String.class, Execution.Cause.class, Optional.class};
        assertThat(Executions.class.getMethod("begin", given).getAnnotation(RolesAllowed.class))
                .as("as all of the boundary")
                .isNull();
        assertThat(Executions.class.getAnnotation(RolesAllowed.class).value())
                .containsExactlyInAnyOrder(Roles.ADMINISTRATOR, Roles.QUALITY, Roles.NIGHT);
    }

    private long found(long night, String name, char says, Arrival.Outcome outcome, Tally tally) {
        FileRow file = NightExamples.registered(files, name, says, 10);
        arrivals.found(night, file.id(), name, 10, outcome);
        files.read(file.id(), tally);
        return file.id();
    }

    private long begin(String job) {
        return database.transaction(
                () -> executions.begin(job, Execution.Cause.TIMER, Optional.empty()));
    }

    private static Execution aNight(String job) {
        return new Execution(job, Execution.Cause.REST, Optional.of("admin"), NIGHT);
    }
}
