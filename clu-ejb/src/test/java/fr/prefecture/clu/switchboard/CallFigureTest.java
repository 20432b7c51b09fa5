package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 20 entered: 12 answered (9 within 20 s), 5 abandoned (2 of them short), 2 timed out, 1 by key.
 */
class CallFigureTest {

    private static final int TARGET = 20;

    private static final Counts DAY =
            counts(
                    Map.ofEntries(
                            Map.entry(Counter.ENTERED, 20L),
                            Map.entry(Counter.ANSWERED, 12L),
                            Map.entry(Counter.INCOMPLETE, 2L),
                            Map.entry(Counter.ABANDONED, 5L),
                            Map.entry(Counter.SHORT_ABANDONED, 2L),
                            Map.entry(Counter.TIMED_OUT, 2L),
                            Map.entry(Counter.KEY_EXITS, 1L),
                            Map.entry(Counter.REFUSED_FULL, 4L),
                            Map.entry(Counter.REFUSED_DIVERTED, 1L),
                            Map.entry(Counter.REFUSED_CLOSED, 7L),
                            Map.entry(Counter.WAIT_ANSWERED, 180L),
                            Map.entry(Counter.WAIT_ABANDONED, 100L),
                            Map.entry(Counter.WAIT_TIMED_OUT, 120L),
                            Map.entry(Counter.TALK, 1000L),
                            Map.entry(Counter.ANSWERED_10, 5L),
                            Map.entry(Counter.ANSWERED_20, 4L),
                            Map.entry(Counter.ANSWERED_30, 3L)));

    @Test
    @Tag("TEL-31")
    void a_figure_says_the_same_as_the_funnel() {
        Funnel funnel = new Funnel(DAY);

        assertThat(value(CallFigure.RECEIVED)).isEqualByComparingTo(number(funnel.received()));
        assertThat(value(CallFigure.LOST)).isEqualByComparingTo(number(funnel.lost()));
        assertThat(value(CallFigure.DISSUADED)).isEqualByComparingTo(number(funnel.dissuaded()));
        assertThat(value(CallFigure.ANSWER_RATE))
                .isEqualByComparingTo(funnel.answerRate().percent().orElseThrow());
        assertThat(value(CallFigure.ANSWER_RATE_OF_RECEIVED))
                .isEqualByComparingTo(funnel.answerRateOfReceived().percent().orElseThrow());
        assertThat(value(CallFigure.ABANDONMENT_RATE))
                .isEqualByComparingTo(funnel.abandonmentRate().percent().orElseThrow());
        assertThat(value(CallFigure.SPEED_OF_ANSWER))
                .isEqualByComparingTo(funnel.averageSpeedOfAnswer().orElseThrow());
        assertThat(value(CallFigure.PATIENCE))
                .isEqualByComparingTo(funnel.patience().orElseThrow());
        assertThat(value(CallFigure.TALK)).isEqualByComparingTo(funnel.averageTalk().orElseThrow());
    }

    @Test
    @Tag("TEL-32")
    void the_service_level_leaves_short_abandons_out_and_the_time_outs_in() {
        assertThat(value(CallFigure.SERVICE_LEVEL)).as("9 of 17").isEqualByComparingTo("52.9");
        assertThat(CallFigure.SERVICE_LEVEL.value(DAY, 30).orElseThrow())
                .as("12 of 17")
                .isEqualByComparingTo("70.6");
    }

    @Test
    @Tag("TEL-32")
    void the_quality_of_service_is_a_share_of_the_answered() {
        assertThat(value(CallFigure.QUALITY_OF_SERVICE)).as("9 of 12").isEqualByComparingTo("75");
    }

    @Test
    @Tag("TEL-32")
    void a_target_that_was_not_measured_is_refused() {
        assertThatThrownBy(() -> CallFigure.SERVICE_LEVEL.value(DAY, 25))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("TEL-33")
    void the_wait_of_all_is_over_all_that_entered() {
        assertThat(value(CallFigure.WAIT_OF_ALL)).as("400 s of 20").isEqualByComparingTo("20");
    }

    @Test
    @Tag("TEL-17")
    void nothing_to_divide_by_is_no_figure_and_a_count_is_zero() {
        for (CallFigure figure : CallFigure.values()) {
            if (figure.kind() == CallFigure.Kind.COUNT) {
                assertThat(figure.value(Counts.NONE, TARGET).orElseThrow()).isZero();
            } else {
                assertThat(figure.value(Counts.NONE, TARGET)).as(figure.name()).isEmpty();
            }
        }
    }

    @Test
    @Tag("TEL-31")
    void each_figure_has_its_own_word_in_addresses() {
        assertThat(Arrays.stream(CallFigure.values()).map(CallFigure::parameter))
                .doesNotHaveDuplicates()
                .allMatch(word -> CallFigure.of(word).isPresent());
        assertThat(CallFigure.of("")).isEmpty();
    }

    private static BigDecimal value(CallFigure figure) {
        return figure.value(DAY, TARGET).orElseThrow();
    }

    private static BigDecimal number(long number) {
        return BigDecimal.valueOf(number);
    }

    private static Counts counts(Map<Counter, Long> some) {
        Map<Counter, Long> all = new EnumMap<>(some);
        return Counts.of(
                Arrays.stream(Counter.values())
                        .mapToLong(counter -> all.getOrDefault(counter, 0L))
                        .toArray());
    }
}
