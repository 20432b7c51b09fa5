package fr.prefecture.clu.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

    private static final Instant NOW = Instant.parse("2021-06-08T23:30:00Z");

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "6, 32", "7, 60", "90, 60"})
    void each_failure_doubles_the_wait_up_to_an_hour(int failures, int minutes) {
        assertThat(BackOff.after(failures)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void what_failed_waits_and_what_succeeded_does_not() {
        BackOff backOff = new BackOff();
        assertThat(backOff.isOver(NOW)).isTrue();
        backOff.failed(NOW);
        assertThat(backOff.isOver(NOW.plusSeconds(59))).isFalse();
        assertThat(backOff.isOver(NOW.plusSeconds(60))).isTrue();
        backOff.failed(NOW.plusSeconds(60));
        assertThat(backOff.isOver(NOW.plusSeconds(179))).isFalse();
        assertThat(backOff.isOver(NOW.plusSeconds(180))).isTrue();
        backOff.succeeded();
        assertThat(backOff.isOver(NOW)).isTrue();
    }
}
