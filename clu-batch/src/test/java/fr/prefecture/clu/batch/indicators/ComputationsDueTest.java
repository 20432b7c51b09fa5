package fr.prefecture.clu.batch.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.indicators.Computation;
import fr.prefecture.clu.indicators.ComputationRow;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("IND-48")
class ComputationsDueTest {

    private static final Instant HOUR = Instant.parse("2021-06-08T23:30:00Z");
    private static final Instant BOOTED = HOUR.minusSeconds(7200);
    private static final ComputationsDue DUE = new ComputationsDue(BOOTED);

    @Test
    void a_computation_is_due_when_there_was_none_and_at_each_start() {
        assertThat(DUE.at(HOUR, Optional.empty(), Optional.empty())).isTrue();
        assertThat(
                        DUE.at(
                                HOUR.minusSeconds(86_400),
                                Optional.empty(),
                                done(BOOTED.minusSeconds(1))))
                .isTrue();
        assertThat(DUE.at(HOUR.minusSeconds(86_400), Optional.empty(), done(BOOTED))).isFalse();
    }

    @Test
    void a_computation_is_due_at_the_hour_of_the_nights_once() {
        assertThat(DUE.at(HOUR, Optional.empty(), done(HOUR.minusSeconds(1)))).isTrue();
        assertThat(DUE.at(HOUR, Optional.empty(), done(HOUR))).isFalse();
    }

    @Test
    void a_computation_is_due_after_a_night_of_whatever_server_once() {
        Optional<Instant> night = Optional.of(HOUR.plusSeconds(90));
        assertThat(DUE.at(HOUR, night, done(HOUR.plusSeconds(89)))).isTrue();
        assertThat(DUE.at(HOUR, night, done(HOUR.plusSeconds(90)))).isFalse();
    }

    @Test
    void one_that_is_not_over_is_asked_for_again_until_its_server_is_known_to_be_dead() {
        assertThat(
                        DUE.at(
                                HOUR,
                                Optional.empty(),
                                computation(HOUR.plusSeconds(9), Computation.State.RUNNING)))
                .isTrue();
    }

    @Test
    void one_that_failed_waits_for_the_next_occasion() {
        assertThat(
                        DUE.at(
                                HOUR,
                                Optional.empty(),
                                computation(HOUR.plusSeconds(9), Computation.State.FAILED)))
                .isFalse();
    }

    private static Optional<ComputationRow> done(Instant startedAt) {
        return computation(startedAt, Computation.State.DONE);
    }

    private static Optional<ComputationRow> computation(Instant at, Computation.State state) {
        return Optional.of(new ComputationRow(1, state, "system", at, Optional.empty(), 0));
    }
}
