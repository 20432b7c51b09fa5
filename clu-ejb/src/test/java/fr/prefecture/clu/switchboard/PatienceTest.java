package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final double PATIENCE = 100;

    /** Ten callers: two hung up within 5 s, five were answered from 5 to 10 s, three hung up. */
    @Test
    @Tag("TEL-24")
    void the_life_table_tells_hanging_up_from_being_answered() {
        Patience patience =
                Patience.of(
                        counts(
                                Map.of(
                                        Counter.ENTERED, 10L,
                                        Counter.ABANDONED, 5L,
                                        Counter.ANSWERED, 5L,
                                        Counter.ABANDONED_5, 2L,
                                        Counter.ANSWERED_10, 5L,
                                        Counter.ABANDONED_10, 1L,
                                        Counter.ABANDONED_60, 2L)));

        Patience.Step first = patience.steps().get(0);
        Patience.Step second = patience.steps().get(1);
        assertThat(first.waiting()).isEqualTo(10);
        assertThat(first.stillWaiting()).isCloseTo(0.8, within(1e-12));
        assertThat(first.error()).isCloseTo(Math.sqrt(0.8 * 0.2 / 10), within(1e-12));
        assertThat(second.waiting()).isEqualTo(8);
        assertThat(second.stillWaiting()).isCloseTo(0.8 * Math.pow(0.25, 1 / 6.0), within(1e-12));
        assertThat(patience.steps().get(6).stillWaiting()).isZero();
        assertThat(patience.steps()).hasSize(12);
        assertThat(patience.steps().get(11).to()).isEmpty();
    }

    @Test
    @Tag("TEL-24")
    void the_mean_is_all_the_waiting_by_those_who_hung_up() {
        Patience patience =
                Patience.of(
                        counts(
                                Map.of(
                                        Counter.ABANDONED, 16L,
                                        Counter.WAIT_ABANDONED, 400L,
                                        Counter.WAIT_ANSWERED, 1000L,
                                        Counter.WAIT_TIMED_OUT, 200L)));

        assertThat(patience.mean().getAsDouble()).isCloseTo(100, within(1e-12));
        assertThat(patience.low().getAsDouble())
                .isCloseTo(100 * Math.exp(-1.959964 / 4), within(1e-9));
        assertThat(patience.high().getAsDouble())
                .isCloseTo(100 * Math.exp(1.959964 / 4), within(1e-9));
    }

    @Test
    @Tag("TEL-24")
    void where_nobody_hung_up_patience_is_not_known() {
        assertThat(Patience.of(Counts.NONE).mean()).isEmpty();
        assertThat(Patience.of(Counts.NONE).low()).isEmpty();
        assertThat(Patience.of(counts(Map.of(Counter.WAIT_ANSWERED, 900L))).mean()).isEmpty();
    }

    /**
     * Two hundred days of 400 invented calls: the interval of 95 % holds the truth 19 times in 20.
     */
    @Test
    @Tag("TEL-24")
    void patience_is_found_again_in_calls_that_were_made_from_it() {
        SplittableRandom random = new SplittableRandom(20261126);
        int held = 0;
        for (int day = 0; day < 200; day++) {
            Patience patience = Patience.of(day(random, 400));
            if (patience.low().getAsDouble() <= PATIENCE
                    && PATIENCE <= patience.high().getAsDouble()) {
                held++;
            }
        }
        Patience all = Patience.of(day(random, 200_000));

        assertThat(held).isBetween(181, 198);
        assertThat(all.mean().getAsDouble()).isCloseTo(PATIENCE, within(2.0));
        for (Patience.Step step : all.steps()) {
            step.to()
                    .ifPresent(
                            to ->
                                    assertThat(step.stillWaiting())
                                            .as("at %s s", to)
                                            .isCloseTo(Math.exp(-to / PATIENCE), within(0.02)));
        }
    }

    private static Counts day(SplittableRandom random, int calls) {
        long[] numbers = new long[Counter.values().length];
        for (int i = 0; i < calls; i++) {
            double offered = -40 * Math.log(1 - random.nextDouble());
            double wouldWait = -PATIENCE * Math.log(1 - random.nextDouble());
            boolean answered = offered <= wouldWait;
            long wait = Math.round(Math.min(offered, wouldWait));
            int step = 0;
            while (step < Counter.WAIT_STEPS.size() && wait > Counter.WAIT_STEPS.get(step)) {
                step++;
            }
            numbers[Counter.ENTERED.ordinal()]++;
            numbers[(answered ? Counter.ANSWERED : Counter.ABANDONED).ordinal()]++;
            numbers[(answered ? Counter.WAIT_ANSWERED : Counter.WAIT_ABANDONED).ordinal()] += wait;
            numbers[(answered ? Counter.ANSWERED_5 : Counter.ABANDONED_5).ordinal() + step]++;
        }
        return Counts.of(numbers);
    }

    static Counts counts(Map<Counter, Long> values) {
        long[] numbers = new long[Counter.values().length];
        values.forEach((counter, value) -> numbers[counter.ordinal()] = value);
        return Counts.of(numbers);
    }
}
