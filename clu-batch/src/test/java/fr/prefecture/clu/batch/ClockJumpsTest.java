package fr.prefecture.clu.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ETA-11")
class ClockJumpsTest {

    private static final Instant MORNING = Instant.parse("2021-05-31T08:00:00Z");

    private final ClockJumps jumps = new ClockJumps(MORNING, 5);

    @Test
    void a_clock_that_goes_on_or_is_put_right_by_seconds_has_not_jumped() {
        assertThat(jumps.at(MORNING.plusSeconds(10), nanoseconds(10))).isEmpty();
        assertThat(jumps.at(MORNING.plusSeconds(70), nanoseconds(20))).isEmpty();
        assertThat(jumps.at(MORNING.plusSeconds(30), nanoseconds(30))).isEmpty();
        assertThat(jumps.at(MORNING.plusSeconds(7230), nanoseconds(7230)))
                .as("nobody has looked for two hours")
                .isEmpty();
    }

    @Test
    void a_jump_is_told_once_with_how_far_it_went() {
        assertThat(jumps.at(MORNING.plusSeconds(5410), nanoseconds(10)))
                .contains(Duration.ofMinutes(90));
        assertThat(jumps.at(MORNING.plusSeconds(5420), nanoseconds(20))).isEmpty();
        assertThat(jumps.at(MORNING.plusSeconds(30), nanoseconds(30)))
                .contains(Duration.ofMinutes(-90));
    }

    private static long nanoseconds(long seconds) {
        return 5 + Duration.ofSeconds(seconds).toNanos();
    }
}
