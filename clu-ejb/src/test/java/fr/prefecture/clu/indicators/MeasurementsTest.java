package fr.prefecture.clu.indicators;

import static fr.prefecture.clu.indicators.IndicatorExample.CODE;
import static fr.prefecture.clu.indicators.IndicatorExample.JANUARY;
import static fr.prefecture.clu.indicators.IndicatorExample.MAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementsTest {

    private final Database database = Database.empty().as("referent");
    private final Measurements measurements = database.boundary(Measurements.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("IND-2")
    void nobody_types_what_is_computed_and_what_is_typed_has_its_author_and_proof() {
        database.transaction(database.boundary(FirstIndicators.class)::open);
        assertThatThrownBy(() -> enter("website.updateRate", MAY, "1", "2", "Tableau"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("indicators.value.computed");
        open(FigureUnit.PERCENT);
        assertThatThrownBy(() -> enter(CODE, MAY, "1", "2", "  "))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("indicators.proof.length");
        enter(CODE, MAY, "1", "2", " Tableau ");
        MeasurementRow value = IndicatorExample.values(database, CODE).get(0);
        assertThat(value.author()).isEqualTo("referent");
        assertThat(value.proof()).isEqualTo("Tableau");
        assertThat(value.isTyped()).isTrue();
    }

    @Test
    @Tag("IND-5")
    void a_month_has_one_value_that_is_corrected_with_its_history() {
        open(FigureUnit.PERCENT);
        enter(CODE, MAY, "1", "2", "Tableau");
        assertThatThrownBy(() -> enter(CODE, MAY, "1", "2", "Tableau"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("indicators.value.twice");
        int shown = IndicatorExample.values(database, CODE).get(0).version();
        database.as("agent");
        correct(shown, "2");
        assertThat(IndicatorExample.values(database, CODE))
                .singleElement()
                .satisfies(
                        value -> {
                            assertThat(value.numerator()).isEqualByComparingTo("2");
                            assertThat(value.author()).isEqualTo("agent");
                        });
        assertThatThrownBy(() -> correct(shown, "1"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("indicators.value.changedSince");
        assertThat(database.transaction(() -> measurements.history(CODE, MAY)))
                .extracting(ChangeRow::by)
                .containsExactly("agent", "referent");
    }

    @Test
    @Tag("IND-54")
    void a_typed_rate_of_fewer_cases_than_its_definition_asks_for_is_shown_and_not_judged() {
        open(FigureUnit.PERCENT);
        enter(CODE, MAY, "9", "10", "Tableau");
        assertThat(verdict(MAY)).as("all cases are counted").isEqualTo(Verdict.REACHED);
        int shown = IndicatorExample.sheet(database).version();
        database.transaction(
                () ->
                        database.boundary(Indicators.class)
                                .redefine(
                                        CODE,
                                        shown,
                                        MAY.plusMonths(1),
                                        new IndicatorTerms(
                                                "Attente", "Sens", "un ÷ deux", "S", 30)));
        database.at(Instant.parse("2021-08-01T08:00:00Z"));
        enter(CODE, MAY.plusMonths(1), "29", "29", "Tableau");
        enter(CODE, MAY.plusMonths(2), "30", "30", "Tableau");
        assertThat(verdict(MAY)).as("what held then").isEqualTo(Verdict.REACHED);
        assertThat(verdict(MAY.plusMonths(1))).isEqualTo(Verdict.UNDECIDED);
        assertThat(verdict(MAY.plusMonths(2))).isEqualTo(Verdict.REACHED);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 100_001})
    @Tag("IND-54")
    void a_number_of_cases_that_is_none_is_refused(int fewest) {
        assertThatThrownBy(() -> new IndicatorTerms("Nom", "Sens", "un ÷ deux", "Source", fewest))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("indicators.fewest.range");
    }

    private Verdict verdict(YearMonth month) {
        return IndicatorExample.values(database, CODE).stream()
                .filter(value -> value.month().equals(month))
                .findFirst()
                .orElseThrow()
                .period()
                .verdict(
                        Optional.of(
                                new FigureTarget(true, BigDecimal.valueOf(85), BigDecimal.TEN)));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2021-06, indicators.value.future",
        "MONTHLY, 2020-12, indicators.value.undefined",
        "QUARTERLY, 2021-05, indicators.value.notDue",
        "YEARLY, 2021-03, indicators.value.notDue"
    })
    @Tag("IND-6")
    void a_month_that_can_have_no_value_is_refused(
            IndicatorFrequency frequency, YearMonth month, String why) {
        IndicatorExample.open(database, FigureUnit.PERCENT, frequency);
        assertThatThrownBy(() -> enter(CODE, month, "1", "2", "Tableau"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(why);
        assertThat(IndicatorExample.values(database, CODE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENT, -1, 2, indicators.value.negative",
        "PERCENT, 1, -2, indicators.value.negative",
        "PERCENT, 3, 2, indicators.value.above",
        "PERCENT, 3, , indicators.value.denominator.missing",
        "DAYS, 3, , indicators.value.denominator.missing",
        "DAYS, 3, 0, indicators.value.ofNothing",
        "COUNT, 3, 4, indicators.value.denominator.needless",
        "COUNT, -3, , indicators.value.negative"
    })
    @Tag("IND-7")
    void numbers_that_say_nothing_are_refused(
            FigureUnit unit, String numerator, String denominator, String why) {
        open(unit);
        assertThatThrownBy(() -> enter(CODE, JANUARY, numerator, denominator, "Tableau"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(why);
    }

    @Test
    @Tag("IND-7")
    void a_mean_may_be_above_one() {
        open(FigureUnit.DAYS);
        enter(CODE, JANUARY, "30.5", "10", "Tableau");
        assertThat(IndicatorExample.values(database, CODE).get(0).value())
                .contains(new BigDecimal("3.1"));
    }

    @Test
    @Tag("IND-7")
    void a_difference_in_points_may_be_negative_and_is_within_its_denominator() {
        open(FigureUnit.POINTS);
        assertThatThrownBy(() -> enter(CODE, JANUARY, "-41", "40", "Enquête"))
                .hasMessage("indicators.value.above");
        enter(CODE, JANUARY, "-15", "40", "Enquête");
        assertThat(IndicatorExample.values(database, CODE).get(0).value())
                .contains(new BigDecimal("-37.5"));
    }

    private void open(FigureUnit unit) {
        IndicatorExample.open(database, unit, IndicatorFrequency.MONTHLY);
    }

    private void enter(
            String code, YearMonth month, String numerator, String denominator, String proof) {
        database.transaction(
                () ->
                        measurements.enter(
                                code,
                                month,
                                new BigDecimal(numerator),
                                Optional.ofNullable(denominator).map(BigDecimal::new),
                                proof));
    }

    private void correct(int shown, String numerator) {
        database.transaction(
                () ->
                        measurements.correct(
                                CODE,
                                MAY,
                                shown,
                                new BigDecimal(numerator),
                                Optional.of(BigDecimal.valueOf(2)),
                                "Tableau corrigé"));
    }
}
