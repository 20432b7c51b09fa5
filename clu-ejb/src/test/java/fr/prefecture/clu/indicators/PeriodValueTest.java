package fr.prefecture.clu.indicators;

import static fr.prefecture.clu.indicators.IndicatorExample.JANUARY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.FigureUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PeriodValueTest {

    private static final Optional<FigureTarget> AT_LEAST_80 =
            Optional.of(new FigureTarget(true, BigDecimal.valueOf(80), BigDecimal.TEN));

    private final Database database =
            Database.empty().as("referent").at(Instant.parse("2021-12-31T08:00:00Z"));

    @BeforeEach
    void open() {
        IndicatorExample.open(database, FigureUnit.PERCENT, IndicatorFrequency.MONTHLY);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("IND-8")
    void what_is_not_known_and_what_is_of_nothing_are_neither_0_nor_100() {
        enter(2, 0, 0);
        List<PeriodValue> months = series(PeriodStep.MONTH, 1, 2);
        assertThat(months)
                .extracting(PeriodValue::state)
                .containsExactly(PeriodState.UNAVAILABLE, PeriodState.NOTHING_TO_COUNT);
        assertThat(months).allSatisfy(month -> assertThat(month.value()).isEmpty());
        assertThat(months.get(0).numerator()).isEmpty();
        assertThat(months.get(1).numerator()).contains(BigDecimal.ZERO);
    }

    @Test
    @Tag("IND-9")
    void a_quarter_is_the_sum_of_counts_and_no_mean_of_means() {
        enter(1, 90, 100);
        enter(2, 0, 0);
        enter(3, 5, 900);
        PeriodValue quarter = series(PeriodStep.QUARTER, 1, 3).get(0);
        assertThat(quarter.state()).isEqualTo(PeriodState.KNOWN);
        assertThat(quarter.numerator()).contains(BigDecimal.valueOf(95));
        assertThat(quarter.denominator()).contains(BigDecimal.valueOf(1000));
        assertThat(quarter.value()).contains(new BigDecimal("9.5"));
    }

    @Test
    @Tag("IND-10")
    void a_part_of_a_quarter_says_so_and_is_not_judged() {
        enter(1, 90, 100);
        enter(3, 80, 100);
        PeriodValue quarter = series(PeriodStep.QUARTER, 1, 3).get(0);
        assertThat(quarter.state()).isEqualTo(PeriodState.PARTIAL);
        assertThat(quarter.known()).isEqualTo(2);
        assertThat(quarter.due()).isEqualTo(3);
        assertThat(quarter.value()).contains(new BigDecimal("85.0"));
        assertThat(quarter.verdict()).isEqualTo(Verdict.UNJUDGED);
        assertThat(quarter.verdict(AT_LEAST_80)).isEqualTo(Verdict.UNDECIDED);
        assertThat(series(PeriodStep.YEAR, 1, 12))
                .singleElement()
                .satisfies(year -> assertThat(year.due()).isEqualTo(12));
    }

    @Test
    @Tag("IND-11")
    void a_period_in_which_definitions_meet_has_no_value() {
        enter(1, 90, 100);
        enter(2, 80, 100);
        IndicatorExample.redefine(database, JANUARY.plusMonths(2));
        enter(3, 10, 100);
        PeriodValue quarter = series(PeriodStep.QUARTER, 1, 3).get(0);
        assertThat(quarter.state()).isEqualTo(PeriodState.REDEFINED);
        assertThat(quarter.value()).isEmpty();
        assertThat(quarter.numerator()).isEmpty();
        assertThat(series(PeriodStep.MONTH, 1, 3))
                .extracting(PeriodValue::edition)
                .containsExactly(1, 1, 2);
    }

    private void enter(int month, long numerator, long denominator) {
        IndicatorExample.enter(database, YearMonth.of(2021, month), numerator, denominator);
    }

    private List<PeriodValue> series(PeriodStep step, int from, int to) {
        return IndicatorExample.sheet(database)
                .series(
                        IndicatorExample.values(database, IndicatorExample.CODE),
                        step,
                        YearMonth.of(2021, from),
                        YearMonth.of(2021, to));
    }
}
