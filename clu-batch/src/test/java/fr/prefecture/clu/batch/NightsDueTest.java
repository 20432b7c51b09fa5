package fr.prefecture.clu.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.night.Execution;
import fr.prefecture.clu.night.ExecutionRow;
import fr.prefecture.clu.night.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NIT-10")
class NightsDueTest {

    private static final Instant HOUR = Instant.parse("2021-06-08T23:30:00Z");
    private static final Instant BOOTED = HOUR.minus(Duration.ofDays(3));
    private static final NightsDue DUE =
            new NightsDue(LocalTime.of(1, 30), ZoneId.of("Europe/Paris"), BOOTED);

    @Test
    void the_night_is_due_at_its_hour_and_once() {
        ExecutionRow yesterdays = done(HOUR.minus(Duration.ofDays(1)));
        assertThat(DUE.at(HOUR.minusSeconds(1), List.of(yesterdays))).isFalse();
        assertThat(DUE.at(HOUR, List.of(yesterdays))).isTrue();
        assertThat(DUE.at(HOUR.plusSeconds(5), List.of(done(HOUR.plusSeconds(1)), yesterdays)))
                .isFalse();
    }

    @Test
    void a_night_that_was_missed_is_caught_up_even_days_later() {
        assertThat(DUE.at(HOUR.plus(Duration.ofHours(12)), List.of(done(HOUR.minusSeconds(60)))))
                .isTrue();
        assertThat(DUE.at(HOUR.plus(Duration.ofDays(9)), List.of(done(HOUR)))).isTrue();
    }

    @Test
    void a_new_installation_waits_for_its_first_hour() {
        assertThat(DUE.at(BOOTED.plusSeconds(10), List.of())).isFalse();
        assertThat(DUE.at(BOOTED.plus(Duration.ofDays(1)), List.of())).isTrue();
    }

    @Test
    void while_a_night_runs_none_is_due() {
        ExecutionRow running =
                night(HOUR.minus(Duration.ofDays(2)), Execution.State.RUNNING, Optional.empty());
        assertThat(DUE.at(HOUR, List.of(running))).isFalse();
    }

    @Test
    void a_night_that_died_is_followed_at_once() {
        assertThat(DUE.at(HOUR.plusSeconds(61), List.of(failed(HOUR, NightsDue.INTERRUPTED))))
                .isTrue();
    }

    @Test
    void a_night_that_somebody_stopped_is_left_until_the_server_starts_again() {
        ExecutionRow stopped = failed(HOUR, NightsDue.STOPPED);
        assertThat(DUE.at(HOUR.plus(Duration.ofHours(2)), List.of(stopped))).isFalse();
        NightsDue afterBoot = new NightsDue(DUE.at(), DUE.zone(), HOUR.plusSeconds(90));
        assertThat(afterBoot.at(HOUR.plusSeconds(100), List.of(stopped))).isTrue();
    }

    @Test
    void a_night_that_broke_is_tried_again_after_a_delay_that_doubles_up_to_an_hour() {
        int[] minutes = {1, 2, 4, 8, 16, 32, 60, 60};
        for (int failures = 1; failures <= minutes.length; failures++) {
            List<ExecutionRow> latest =
                    IntStream.range(0, failures)
                            .mapToObj(i -> failed(HOUR, NightsDue.BROKEN))
                            .toList();
            Instant next = HOUR.plusSeconds(30).plus(Duration.ofMinutes(minutes[failures - 1]));
            assertThat(DUE.at(next.minusSeconds(1), latest)).as("%s failures", failures).isFalse();
            assertThat(DUE.at(next, latest)).as("%s failures", failures).isTrue();
        }
    }

    @Test
    void a_night_that_failed_by_its_files_waits_for_the_next_hour() {
        assertThat(
                        DUE.at(
                                HOUR.plus(Duration.ofHours(20)),
                                List.of(failed(HOUR, "night.failed.files"))))
                .isFalse();
    }

    @Test
    void the_hour_is_the_zones_in_summer_and_in_winter() {
        Instant winter = Instant.parse("2021-12-08T00:30:00Z");
        ExecutionRow before = done(winter.minus(Duration.ofDays(1)));
        assertThat(DUE.at(winter.minusSeconds(1), List.of(before))).isFalse();
        assertThat(DUE.at(winter, List.of(before))).isTrue();
    }

    @Test
    void an_hour_that_the_change_of_the_clock_leaves_out_makes_no_night_more() {
        NightsDue due =
                new NightsDue(LocalTime.of(2, 30), ZoneId.of("Europe/Paris"), HOUR.minusSeconds(1));
        Instant lastNight = Instant.parse("2021-03-27T01:30:00Z");
        assertThat(due.lastHour(Instant.parse("2021-03-28T00:30:00Z"))).isEqualTo(lastNight);
        assertThat(due.at(Instant.parse("2021-03-28T00:30:00Z"), List.of(done(lastNight))))
                .isFalse();
        assertThat(due.lastHour(Instant.parse("2021-03-28T02:00:00Z")))
                .as("half past three, summer time")
                .isEqualTo(Instant.parse("2021-03-28T01:30:00Z"));
    }

    @Test
    @Tag("NIT-19")
    void a_night_that_somebody_stopped_waits_for_the_next_hour() {
        ExecutionRow stopped =
                night(
                        HOUR,
                        Execution.State.STOPPED,
                        Optional.of(Message.of("night.stopped.asked", "admin")));
        NightsDue bootedSince =
                new NightsDue(LocalTime.of(1, 30), ZoneId.of("Europe/Paris"), HOUR.plusSeconds(90));
        assertThat(DUE.at(HOUR.plusSeconds(61), List.of(stopped))).isFalse();
        assertThat(bootedSince.at(HOUR.plusSeconds(100), List.of(stopped))).isFalse();
        assertThat(DUE.at(HOUR.plus(Duration.ofDays(1)), List.of(stopped))).isTrue();
    }

    @Test
    @Tag("NIT-20")
    void a_night_that_looked_at_one_file_alone_stands_for_no_hour() {
        ExecutionRow before = done(HOUR.minus(Duration.ofDays(1)));
        ExecutionRow retry = ofOneFile(HOUR.plusSeconds(1), Execution.State.DONE);
        assertThat(DUE.at(HOUR.plusSeconds(60), List.of(retry, before))).isTrue();
        assertThat(DUE.at(HOUR.plusSeconds(60), List.of(retry, done(HOUR), before))).isFalse();
        ExecutionRow running = ofOneFile(HOUR.plusSeconds(1), Execution.State.RUNNING);
        assertThat(DUE.at(HOUR.plusSeconds(60), List.of(running, before))).isFalse();
    }

    private static ExecutionRow ofOneFile(Instant startedAt, Execution.State state) {
        return night(startedAt, state, Optional.empty(), Optional.of(7L));
    }

    private static ExecutionRow done(Instant startedAt) {
        return night(startedAt, Execution.State.DONE, Optional.empty());
    }

    private static ExecutionRow failed(Instant startedAt, String why) {
        return night(startedAt, Execution.State.FAILED, Optional.of(Message.of(why)));
    }

    private static ExecutionRow night(
            Instant startedAt, Execution.State state, Optional<Message> message) {
        return night(startedAt, state, message, Optional.empty());
    }

    private static ExecutionRow night(
            Instant startedAt,
            Execution.State state,
            Optional<Message> message,
            Optional<Long> onlyFile) {
        return new ExecutionRow(
                1,
                "switchboard",
                state,
                Execution.Cause.TIMER,
                Optional.empty(),
                startedAt,
                state == Execution.State.RUNNING
                        ? Optional.empty()
                        : Optional.of(startedAt.plusSeconds(30)),
                0,
                0,
                0,
                0,
                message,
                Optional.empty(),
                onlyFile);
    }
}
