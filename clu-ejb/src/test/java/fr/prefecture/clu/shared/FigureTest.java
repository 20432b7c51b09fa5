package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.FigureTarget.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
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

    @ParameterizedTest
    @CsvSource({
        "8496, 10000, 84.96, WATCHED",
        "84996, 100000, 84.99, WATCHED",
        "84999999, 100000000, 84.99, WATCHED",
        "8495, 10000, 84.95, WATCHED",
        "84949, 100000, 84.9, WATCHED",
        "85, 100, 85.0, REACHED",
        "85004, 100000, 85.00, REACHED",
        "8504, 10000, 85.04, REACHED",
        "8506, 10000, 85.1, REACHED",
        "79999, 100000, 80.0, MISSED"
    })
    @Tag("IND-50")
    void a_rate_is_judged_exactly_and_never_shown_as_the_target_that_it_misses(
            long numerator, long denominator, String shown, Verdict verdict) {
        Figure rate = rate(numerator, denominator, AT_LEAST_85);
        assertThat(rate.value()).contains(new BigDecimal(shown));
        assertThat(rate.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"1504, 10000, 15.04", "150001, 1000000, 15.01", "15, 100, 15.0"})
    @Tag("IND-50")
    void nor_is_one_that_should_stay_under_it(long numerator, long denominator, String shown) {
        assertThat(rate(numerator, denominator, AT_MOST_15).value())
                .contains(new BigDecimal(shown));
    }

    @Test
    @Tag("IND-50")
    void a_mean_is_judged_exactly_too() {
        Figure mean =
                figure(new BigDecimal("2200.4"), new BigDecimal(100), FigureUnit.DAYS)
                        .against(new FigureTarget(false, BigDecimal.valueOf(22), BigDecimal.ONE));
        assertThat(mean.value()).contains(new BigDecimal("22.01"));
        assertThat(mean.verdict()).isEqualTo(Verdict.WATCHED);
    }

    @ParameterizedTest
    @CsvSource({"29, UNDECIDED", "30, REACHED"})
    @Tag("IND-51")
    void too_few_cases_prove_nothing(int cases, Verdict verdict) {
        assertThat(rate(cases, cases, AT_LEAST_85).with(FigureCaveats.OF_CASES).verdict())
                .isEqualTo(verdict);
        assertThat(rate(cases, cases, AT_LEAST_85).verdict()).isEqualTo(Verdict.REACHED);
    }

    @ParameterizedTest
    @CsvSource({
        "50, true, REACHED",
        "60, true, REACHED",
        "70, true, UNDECIDED",
        "61, true, UNDECIDED",
        "50, false, MISSED",
        "56, false, UNDECIDED",
        "70, false, UNDECIDED"
    })
    @Tag("IND-52")
    void a_lower_bound_of_60_judges_only_what_it_proves(
            int threshold, boolean atLeast, Verdict verdict) {
        FigureCaveats bound = new FigureCaveats(Optional.empty(), true, 0, 0, 0);
        FigureTarget target =
                new FigureTarget(atLeast, BigDecimal.valueOf(threshold), BigDecimal.valueOf(5));
        assertThat(rate(60, 100, target).with(bound).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 21, 0, UNDECIDED",
        "21, 21, 0, REACHED",
        "20, 21, 1, REACHED",
        "20, 21, 0, UNDECIDED",
        "18, 20, 2, REACHED",
        "17, 20, 3, UNDECIDED",
        "0, 21, 21, UNDECIDED"
    })
    @Tag("IND-53")
    void what_was_not_delivered_leaves_a_figure_unjudged(
            int known, int expected, int lost, Verdict verdict) {
        FigureCoverage coverage =
                new FigureCoverage(known, expected, lost, FigureCoverage.Unit.DAYS);
        assertThat(rate(90, 100, AT_LEAST_85).with(FigureCaveats.NONE.covered(coverage)).verdict())
                .isEqualTo(verdict);
    }

    @Test
    @Tag("IND-53")
    void what_nobody_counted_and_what_has_expired_leave_it_unjudged_too() {
        Figure rate = rate(90, 100, AT_LEAST_85);
        assertThat(rate.with(new FigureCaveats(Optional.empty(), false, 1, 0, 0)).verdict())
                .isEqualTo(Verdict.UNDECIDED);
        assertThat(rate.with(new FigureCaveats(Optional.empty(), false, 0, 1, 0)).verdict())
                .isEqualTo(Verdict.UNDECIDED);
        assertThat(rate.against(null).with(FigureCaveats.OF_CASES).verdict())
                .isEqualTo(Verdict.UNJUDGED);
    }

    @Test
    void more_days_than_were_expected_are_refused() {
        assertThatThrownBy(() -> new FigureCoverage(20, 21, 2, FigureCoverage.Unit.DAYS))
                .isInstanceOf(IllegalArgumentException.class);
        FigureCoverage day = new FigureCoverage(1, 1, 0, FigureCoverage.Unit.DAYS);
        assertThatThrownBy(() -> day.plus(new FigureCoverage(1, 1, 0, FigureCoverage.Unit.WEEKS)))
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
