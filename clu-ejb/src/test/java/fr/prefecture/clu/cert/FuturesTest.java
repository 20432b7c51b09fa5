package fr.prefecture.clu.cert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuturesTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 6, 1);

    /** The Sunday after 52 weeks. */
    private static final LocalDate LAST = FIRST.plusWeeks(51).plusDays(6);

    @Test
    @Tag("CERT-27")
    void a_history_that_never_varies_gives_one_date_without_a_range() {
        Forecast forecast = Futures.of(weeks(52, i -> 100, i -> 150), 1000, terms("10", 0));

        LocalDate after20 = LAST.plusWeeks(20);
        assertThat(forecast.reaching()).isEqualTo(Forecast.FUTURES);
        assertThat(forecast.state()).isEqualTo(ForecastState.DATED);
        assertThat(forecast.soonest()).contains(after20);
        assertThat(forecast.middle()).contains(after20);
        assertThat(forecast.latest()).contains(after20);
        assertThat(forecast.points().get(0))
                .isEqualTo(new ForecastPoint(0, LAST, 1000, 1000, 1000));
        assertThat(forecast.points().get(1))
                .isEqualTo(new ForecastPoint(1, LAST.plusWeeks(1), 950, 950, 950));
    }

    @Test
    @Tag("CERT-26")
    void twice_the_people_decide_twice_as_much() {
        Forecast forecast = Futures.of(weeks(52, i -> 100, i -> 60), 1000, terms("20", 0));

        assertThat(forecast.outflow()).isEqualByComparingTo("120");
        assertThat(forecast.middle()).contains(LAST.plusWeeks(50));
    }

    @Test
    @Tag("CERT-28")
    void the_target_is_never_reached_when_no_more_leaves_than_comes() {
        Forecast less = Futures.of(weeks(52, i -> 100, i -> 150), 1000, terms("6.6", 0));
        Forecast equal = Futures.of(weeks(52, i -> 100, i -> 100), 1000, terms("10", 500));

        assertThat(less.state()).isEqualTo(ForecastState.NEVER);
        assertThat(less.middle()).isEmpty();
        assertThat(less.reaching()).isZero();
        assertThat(less.balance())
                .contains(
                        new Balance(
                                new BigDecimal("6.67"),
                                new BigDecimal("6.67"),
                                new BigDecimal("6.67")));
        assertThat(equal.state()).isEqualTo(ForecastState.NEVER);
    }

    @Test
    @Tag("CERT-28")
    void what_lighter_weeks_reach_is_not_never_though_no_more_leaves_than_comes() {
        List<WorkWeek> equal = weeks(48, i -> i / 4 % 2 == 0 ? 100 : 300, i -> 200);

        Forecast near = Futures.of(equal, 500, terms("10", 100));
        Forecast far = Futures.of(equal, 20_000, terms("10", 9_000));

        assertThat(near.isLuck()).isTrue();
        assertThat(near.state()).isEqualTo(ForecastState.DATED);
        assertThat(near.soonest()).isPresent();
        assertThat(near.reaching()).isBetween(1000L, 2000L);
        assertThat(far.state()).isEqualTo(ForecastState.NEVER);
        assertThat(far.reaching()).isLessThan(Forecast.NEARLY_NONE);
    }

    @Test
    @Tag("CERT-28")
    void what_fewer_than_half_of_the_futures_reach_has_a_share_and_no_date() {
        Forecast forecast =
                Futures.of(
                        weeks(48, i -> i / 4 % 2 == 0 ? 105 : 305, i -> 200), 1500, terms("10", 0));

        assertThat(forecast.state()).isEqualTo(ForecastState.BEYOND);
        assertThat(forecast.middle()).isEmpty();
        assertThat(forecast.reaching()).isBetween((long) Forecast.NEARLY_NONE, 999L);
    }

    /** The future that the table shows and the answer are drawn from the same 2,000. */
    @ParameterizedTest
    @CsvSource({"9.0", "9.5", "10.0", "10.5", "11.0"})
    @Tag("CERT-28")
    void never_is_not_said_of_a_target_that_a_tenth_of_the_futures_lies_under(String people) {
        List<WorkWeek> history = weeks(52, i -> 180 + i * 37 % 60, i -> 150 + i * 53 % 120);

        Forecast forecast = Futures.of(history, 553, terms(people, 500));

        if (forecast.points().stream().anyMatch(point -> point.low() <= 500)) {
            assertThat(forecast.state()).isNotEqualTo(ForecastState.NEVER);
            assertThat(forecast.reaching()).isGreaterThanOrEqualTo(Forecast.FUTURES / 10);
        }
        assertThat(forecast.points()).isNotEmpty();
    }

    @Test
    @Tag("CERT-28")
    void the_people_at_which_as_much_leaves_as_comes_have_a_range() {
        List<WorkWeek> history = weeks(52, i -> 180 + i * 37 % 60, i -> 150 + i * 53 % 120);

        Balance balance = Futures.of(history, 553, terms("1.8", 500)).balance().orElseThrow();

        assertThat(balance.low()).isLessThan(balance.middle());
        assertThat(balance.high()).isGreaterThan(balance.middle());
        assertThat(Futures.of(history, 553, terms("9.9", 100)).balance()).contains(balance);
    }

    @Test
    @Tag("CERT-28")
    void nobody_decides_anything_when_nothing_was_ever_decided() {
        Forecast forecast = Futures.of(weeks(52, i -> 100, i -> 0), 1000, terms("10", 0));

        assertThat(forecast.state()).isEqualTo(ForecastState.NEVER);
        assertThat(forecast.balance()).isEmpty();
    }

    @Test
    @Tag("CERT-27")
    void a_backlog_that_is_not_above_the_target_has_reached_it() {
        Forecast forecast = Futures.of(weeks(52, i -> 100, i -> 50), 1000, terms("10", 1000));

        assertThat(forecast.state()).isEqualTo(ForecastState.REACHED);
        assertThat(forecast.middle()).isEmpty();
    }

    @Test
    @Tag("CERT-27")
    void what_takes_more_than_five_years_has_no_date() {
        Forecast forecast = Futures.of(weeks(52, i -> 100, i -> 101), 10_000, terms("10", 0));

        assertThat(forecast.state()).isEqualTo(ForecastState.BEYOND);
        assertThat(forecast.reaching()).isZero();
        assertThat(forecast.middle()).isEmpty();
        assertThat(forecast.points().get(forecast.points().size() - 1).week())
                .isLessThanOrEqualTo(Forecast.HORIZON);
    }

    @Test
    @Tag("CERT-26")
    void fewer_than_twelve_weeks_tell_nothing_and_those_older_than_a_year_are_left_out() {
        assertThat(Futures.of(weeks(11, i -> 100, i -> 150), 1000, terms("10", 0)).state())
                .isEqualTo(ForecastState.TOO_SHORT);
        assertThat(Futures.of(weeks(12, i -> 100, i -> 150), 1000, terms("10", 0)).state())
                .isEqualTo(ForecastState.DATED);
        Forecast forecast =
                Futures.of(weeks(104, i -> i < 52 ? 9999 : 100, i -> 150), 1000, terms("10", 0));
        assertThat(forecast.history()).hasSize(52);
        assertThat(forecast.inflow()).isEqualByComparingTo("100");
    }

    @Test
    @Tag("CERT-29")
    void the_same_question_has_the_same_answer_twice() {
        List<WorkWeek> history = weeks(52, i -> 100 + i * 37 % 60, i -> 150 + i * 53 % 90);

        assertThat(Futures.of(history, 1000, terms("9.5", 100)))
                .isEqualTo(Futures.of(history, 1000, terms("9.5", 100)));
    }

    @Test
    @Tag("CERT-27")
    void eight_futures_in_ten_lie_in_the_range() {
        List<WorkWeek> history = weeks(52, i -> 100 + i * 37 % 60, i -> 150 + i * 53 % 90);

        Forecast forecast = Futures.of(history, 1000, terms("9.5", 100));

        assertThat(forecast.soonest().orElseThrow()).isBefore(forecast.middle().orElseThrow());
        assertThat(forecast.middle().orElseThrow()).isBefore(forecast.latest().orElseThrow());
        assertThat(forecast.points())
                .allSatisfy(
                        point -> {
                            assertThat(point.low()).isLessThanOrEqualTo(point.middle());
                            assertThat(point.middle()).isLessThanOrEqualTo(point.high());
                        });
    }

    /**
     * Weeks that are independent of each other: the backlog is a random walk with drift, whose time
     * down to a target is near an inverse Gaussian one of mean d/m and variance d·s²/m³ (E.
     * Schrödinger, Physikalische Zeitschrift 16, 1915, p. 289–295).
     */
    @ParameterizedTest
    @CsvSource({"1, 40", "2, 60", "3, 90", "4, 120", "5, 150"})
    @Tag("CERT-27")
    void the_spread_of_the_dates_is_that_of_a_random_walk_down_to_a_level(int seed, int noise) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create((long) seed);
        int[] in =
                IntStream.range(0, 52).map(i -> 300 + random.nextInt(-noise, noise + 1)).toArray();
        int[] out =
                IntStream.range(0, 52).map(i -> 380 + random.nextInt(-noise, noise + 1)).toArray();
        List<WorkWeek> history = weeks(52, i -> in[i], i -> out[i]);
        double drift = IntStream.range(0, 52).map(i -> out[i] - in[i]).average().orElseThrow();
        double variance =
                blockVariance(IntStream.range(0, 52).mapToDouble(i -> out[i] - in[i]).toArray());
        double distance = 4000;

        Forecast forecast = Futures.of(history, 5000, terms("10", 1000));

        double mean = distance / drift;
        double deviation = Math.sqrt(distance * variance / Math.pow(drift, 3));
        assertThat(weeksTo(forecast.middle().orElseThrow())).isCloseTo(mean, within(3.0));
        double spread =
                weeksTo(forecast.latest().orElseThrow())
                        - weeksTo(forecast.soonest().orElseThrow());
        assertThat(spread).isCloseTo(2 * 1.2816 * deviation, within(3.0));
    }

    /** What a week adds to the variance when four in a row are drawn together. */
    private static double blockVariance(double[] net) {
        double mean =
                IntStream.range(0, net.length).mapToDouble(i -> net[i]).average().orElseThrow();
        return IntStream.range(0, net.length)
                .mapToDouble(
                        i -> {
                            double sum = 0;
                            for (int j = 0; j < Forecast.BLOCK; j++) {
                                sum += net[(i + j) % net.length] - mean;
                            }
                            return sum * sum / Forecast.BLOCK;
                        })
                .average()
                .orElseThrow();
    }

    @Test
    @Tag("CERT-26")
    void nonsense_is_refused() {
        assertThatThrownBy(() -> terms("0", 100))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("cert.forecast.fullTime.outside");
        assertThatThrownBy(() -> terms("1000.1", 100)).hasMessage("cert.forecast.fullTime.outside");
        assertThatThrownBy(() -> terms("10", -1)).hasMessage("cert.forecast.target.outside");
        assertThatThrownBy(() -> terms("10", 10_000_001))
                .hasMessage("cert.forecast.target.outside");
    }

    private static double weeksTo(LocalDate end) {
        return ChronoUnit.WEEKS.between(LAST, end);
    }

    private static ForecastTerms terms(String fullTime, long target) {
        return new ForecastTerms(new BigDecimal(fullTime), target);
    }

    /** So many weeks with ten full-time equivalents. */
    private static List<WorkWeek> weeks(int number, IntUnaryOperator in, IntUnaryOperator out) {
        return IntStream.range(0, number)
                .mapToObj(
                        i ->
                                new WorkWeek(
                                        FIRST.plusWeeks(i),
                                        in.applyAsInt(i),
                                        out.applyAsInt(i),
                                        BigDecimal.TEN))
                .toList();
    }
}
