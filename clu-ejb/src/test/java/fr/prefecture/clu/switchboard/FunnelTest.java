package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FunnelTest {

    /** 21 calls entered a queue; 5 were dissuaded; 4 came out of hours. */
    private static final Funnel DAY =
            new Funnel(
                    counts(
                            Map.ofEntries(
                                    Map.entry(Counter.ENTERED, 21L),
                                    Map.entry(Counter.ANSWERED, 8L),
                                    Map.entry(Counter.INCOMPLETE, 1L),
                                    Map.entry(Counter.ABANDONED, 7L),
                                    Map.entry(Counter.SHORT_ABANDONED, 2L),
                                    Map.entry(Counter.TIMED_OUT, 1L),
                                    Map.entry(Counter.KEY_EXITS, 1L),
                                    Map.entry(Counter.EMPTY_EXITS, 1L),
                                    Map.entry(Counter.WITHDRAWN, 1L),
                                    Map.entry(Counter.FAILED, 1L),
                                    Map.entry(Counter.UNRESOLVED, 1L),
                                    Map.entry(Counter.REFUSED_FULL, 2L),
                                    Map.entry(Counter.REFUSED_JOIN_EMPTY, 2L),
                                    Map.entry(Counter.REFUSED_DIVERTED, 1L),
                                    Map.entry(Counter.REFUSED_CLOSED, 4L),
                                    Map.entry(Counter.WAIT_ANSWERED, 143L),
                                    Map.entry(Counter.WAIT_ABANDONED, 215L),
                                    Map.entry(Counter.TALK, 45L))));

    private static final Funnel EMPTY = new Funnel(Counts.NONE);

    @Test
    @Tag("TEL-13")
    void what_was_received_either_entered_or_was_dissuaded() {
        assertThat(DAY.dissuaded()).isEqualTo(5);
        assertThat(DAY.received()).isEqualTo(26).isEqualTo(DAY.entered() + DAY.dissuaded());
    }

    @Test
    @Tag("TEL-13")
    void a_call_out_of_hours_is_in_no_total_and_in_no_rate() {
        Funnel onlyClosed = new Funnel(counts(Map.of(Counter.REFUSED_CLOSED, 9L)));
        assertThat(onlyClosed.closed()).isEqualTo(9);
        assertThat(onlyClosed.received()).isZero();
        assertThat(onlyClosed.answerRateOfReceived().percent()).isEmpty();
    }

    @Test
    @Tag("TEL-13")
    void what_entered_was_answered_lost_or_is_unresolved() {
        assertThat(DAY.lost()).isEqualTo(12);
        assertThat(DAY.answered() + DAY.lost() + DAY.unresolved()).isEqualTo(DAY.entered());
    }

    @Test
    @Tag("TEL-14")
    void the_answer_rate_divides_by_what_entered() {
        assertThat(DAY.answerRate()).isEqualTo(new Rate(8, 21));
        assertThat(DAY.answerRate().percent()).contains(new BigDecimal("38.1"));
    }

    @Test
    @Tag("TEL-15")
    void more_dissuasion_does_not_improve_the_rate_of_what_was_received() {
        assertThat(DAY.answerRateOfReceived()).isEqualTo(new Rate(8, 26));
        Funnel morePeopleSentAway =
                new Funnel(DAY.counts().plus(counts(Map.of(Counter.REFUSED_FULL, 10L))));
        assertThat(morePeopleSentAway.answerRate()).isEqualTo(DAY.answerRate());
        assertThat(morePeopleSentAway.answerRateOfReceived().percent().orElseThrow())
                .isLessThan(DAY.answerRateOfReceived().percent().orElseThrow());
    }

    @Test
    @Tag("TEL-16")
    void the_abandonment_rate_counts_those_who_hung_up_short_ones_included() {
        assertThat(DAY.abandonmentRate()).isEqualTo(new Rate(7, 21));
        assertThat(DAY.abandonmentRate().percent()).contains(new BigDecimal("33.3"));
    }

    @Test
    @Tag("TEL-17")
    void means_are_sums_divided_by_counts() {
        assertThat(DAY.averageSpeedOfAnswer()).contains(new BigDecimal("17.9"));
        assertThat(DAY.patience()).contains(new BigDecimal("30.7"));
    }

    @Test
    @Tag("TEL-17")
    void the_mean_of_two_days_is_not_the_mean_of_their_means() {
        Funnel quiet =
                new Funnel(
                        counts(
                                Map.of(
                                        Counter.ENTERED, 1L,
                                        Counter.ANSWERED, 1L,
                                        Counter.WAIT_ANSWERED, 100L)));
        Funnel both = new Funnel(DAY.counts().plus(quiet.counts()));
        assertThat(both.averageSpeedOfAnswer()).contains(new BigDecimal("27.0"));
    }

    @Test
    @Tag("TEL-17")
    void talk_is_divided_by_the_answers_whose_end_is_known() {
        assertThat(DAY.averageTalk()).contains(new BigDecimal("6.4"));
        Funnel onlyIncomplete =
                new Funnel(
                        counts(
                                Map.of(
                                        Counter.ENTERED, 1L,
                                        Counter.ANSWERED, 1L,
                                        Counter.INCOMPLETE, 1L)));
        assertThat(onlyIncomplete.averageTalk()).isEmpty();
    }

    @Test
    @Tag("TEL-17")
    void nothing_to_divide_by_gives_nothing() {
        assertThat(EMPTY.answerRate().percent()).isEmpty();
        assertThat(EMPTY.answerRateOfReceived().percent()).isEmpty();
        assertThat(EMPTY.abandonmentRate().percent()).isEmpty();
        assertThat(EMPTY.averageSpeedOfAnswer()).isEmpty();
        assertThat(EMPTY.patience()).isEmpty();
        assertThat(EMPTY.averageTalk()).isEmpty();
    }

    @Test
    @Tag("TEL-17")
    void a_rate_is_rounded_once_and_at_the_end() {
        assertThat(new Rate(1, 3).percent()).contains(new BigDecimal("33.3"));
        assertThat(new Rate(2, 3).percent()).contains(new BigDecimal("66.7"));
        assertThat(new Rate(0, 3).percent()).contains(new BigDecimal("0.0"));
        assertThat(new Rate(3, 3).percent()).contains(new BigDecimal("100.0"));
    }

    private static Counts counts(Map<Counter, Long> numbers) {
        Map<Counter, Long> all = new EnumMap<>(Counter.class);
        all.putAll(numbers);
        long[] inOrder = new long[Counter.values().length];
        all.forEach((counter, number) -> inOrder[counter.ordinal()] = number);
        return Counts.of(inOrder);
    }
}
