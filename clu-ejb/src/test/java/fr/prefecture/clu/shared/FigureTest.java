package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.FigureTarget.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    private static final FigureTarget AT_LEAST_85 =
            new FigureTarget(true, BigDecimal.valueOf(85), BigDecimal.valueOf(5));
    private static final FigureTarget AT_MOST_15 =
            new FigureTarget(false, BigDecimal.valueOf(15), BigDecimal.valueOf(5));

    @ParameterizedTest
    @CsvSource({"85, REACHED", "84, WATCHED", "80, WATCHED", "79, MISSED", "100, REACHED"})
    void a_rate_stands_to_a_target_that_it_should_reach(int answered, Verdict verdict) {
        assertThat(rate(answered, 100, AT_LEAST_85).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"15, REACHED", "16, WATCHED", "20, WATCHED", "21, MISSED", "0, REACHED"})
    void a_rate_stands_to_a_target_that_it_should_not_pass(int abandoned, Verdict verdict) {
        assertThat(rate(abandoned, 100, AT_MOST_15).verdict()).isEqualTo(verdict);
    }

    @Test
    void a_rate_has_one_decimal() {
        assertThat(rate(2, 3, null).value()).contains(new BigDecimal("66.7"));
        assertThat(rate(2, 3, null).verdict()).isEqualTo(Verdict.UNJUDGED);
    }

    @Test
    void nothing_known_and_nothing_to_divide_by_are_no_value_and_never_0() {
        Figure unknown =
                new Figure("x", null, null, FigureUnit.PERCENT, AT_LEAST_85, null, "/telephone");

        assertThat(unknown.value()).isEmpty();
        assertThat(unknown.verdict()).isEqualTo(Verdict.UNAVAILABLE);
        assertThat(rate(0, 0, AT_LEAST_85).value()).isEmpty();
        assertThat(rate(0, 0, AT_LEAST_85).verdict()).isEqualTo(Verdict.UNAVAILABLE);
    }

    @Test
    void a_count_stands_alone_and_a_mean_is_divided() {
        assertThat(figure(new BigDecimal(12), null, FigureUnit.COUNT).value())
                .contains(new BigDecimal(12));
        assertThat(figure(new BigDecimal(143), new BigDecimal(8), FigureUnit.SECONDS).value())
                .contains(new BigDecimal("17.9"));
        assertThatThrownBy(() -> figure(BigDecimal.ONE, null, FigureUnit.PERCENT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Figure rate(long numerator, long denominator, FigureTarget target) {
        return new Figure(
                "x",
                BigDecimal.valueOf(numerator),
                BigDecimal.valueOf(denominator),
                FigureUnit.PERCENT,
                target,
                LocalDate.of(2021, 5, 31),
                "/telephone");
    }

    private static Figure figure(BigDecimal numerator, BigDecimal denominator, FigureUnit unit) {
        return new Figure(
                "x", numerator, denominator, unit, null, LocalDate.of(2021, 5, 31), "/telephone");
    }
}
