package fr.prefecture.clu.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JobPulsesTest {

    @Test
    void a_job_lives_as_long_as_its_last_sign_of_life_is_not_too_old() {
        JobPulses pulses = new JobPulses();
        assertThat(pulses.isAlive("a", Duration.ofMinutes(1))).as("that never began").isFalse();
        pulses.beat("a");
        assertThat(pulses.isAlive("a", Duration.ofMinutes(1))).isTrue();
        assertThat(pulses.isAlive("a", Duration.ZERO)).isFalse();
        assertThat(pulses.isAlive("b", Duration.ofMinutes(1))).as("another").isFalse();
    }
}
