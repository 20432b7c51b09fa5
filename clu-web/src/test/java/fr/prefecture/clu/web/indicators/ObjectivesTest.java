package fr.prefecture.clu.web.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.indicators.PeriodState;
import fr.prefecture.clu.indicators.PeriodValue;
import fr.prefecture.clu.quality.TargetOperator;
import fr.prefecture.clu.quality.TargetRow;
import fr.prefecture.clu.quality.TargetUnit;
import fr.prefecture.clu.quality.Targets;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("UnnecessaryAssignment")
class ObjectivesTest {

    @ParameterizedTest
    @CsvSource({
        "RINGS, 5, au plus 5\u00a0sonneries",
        "MINUTES, 1, au plus 1\u00a0minute",
        "WORKING_DAYS, 2.5, 'au plus 2,5\u00a0jours ouvrés'",
        "PERCENT, 85, au plus 85\u202f%",
        "COUNT, 3, au plus 3"
    })
    @Tag("IND-16")
    void an_objective_in_another_unit_is_said_in_its_own_and_not_compared(
            TargetUnit unit, BigDecimal threshold, String said) {
        assertThat(objectives(unit, threshold).ofFrameworks("accueil.appels", inSeconds()))
                .singleElement()
                .satisfies(
                        objective -> {
                            assertThat(objective.text()).isEqualTo(said);
                            assertThat(objective.verdict())
                                    .isEqualTo(FigureTarget.Verdict.UNJUDGED);
                        });
    }

    @Test
    @Tag("IND-8")
    void a_month_of_which_nothing_is_known_is_not_available_whatever_is_aimed_at() {
        Objectives none = objectives(TargetUnit.RINGS, BigDecimal.TEN);
        assertThat(none.verdict("accueil.appels", inSeconds()))
                .isEqualTo(FigureTarget.Verdict.UNJUDGED);
        PeriodValue unknown = unknown();
        assertThat(unknown.verdict()).isEqualTo(FigureTarget.Verdict.UNAVAILABLE);
        assertThat(none.verdict("accueil.appels", unknown))
                .isEqualTo(FigureTarget.Verdict.UNAVAILABLE);
    }

    @Test
    @Tag("IND-50")
    void a_value_that_looks_like_the_target_of_a_framework_is_said_again_beside_it() {
        Objectives.Objective objective =
                objectives(TargetUnit.SECONDS, new BigDecimal("60"))
                        .ofFrameworks("accueil.appels", seconds("60.04"))
                        .get(0);
        assertThat(objective.verdict()).isEqualTo(FigureTarget.Verdict.MISSED);
        assertThat(objective.word()).isEqualTo("60,04\u00a0s, Non atteint");
    }

    private static Objectives objectives(TargetUnit unit, BigDecimal threshold) {
        Objectives objectives = new Objectives();
        objectives.targets =
                new Targets() {
                    @Override
                    public List<TargetRow> on(String code, LocalDate day) {
                        return List.of(
                                new TargetRow(
                                        1,
                                        1,
                                        code,
                                        1,
                                        "Référentiel",
                                        LocalDate.of(2021, 1, 1),
                                        Optional.empty(),
                                        TargetOperator.AT_MOST,
                                        threshold,
                                        unit,
                                        "Plan téléphone",
                                        FigureTarget.Status.CONFIRMED));
                    }
                };
        return objectives;
    }

    private static PeriodValue inSeconds() {
        return seconds("10");
    }

    private static PeriodValue unknown() {
        YearMonth april = YearMonth.of(2021, 4);
        return new PeriodValue(
                april,
                april,
                PeriodState.UNAVAILABLE,
                0,
                Optional.empty(),
                Optional.empty(),
                FigureUnit.SECONDS,
                0,
                1,
                Optional.empty(),
                Optional.empty());
    }

    private static PeriodValue seconds(String all) {
        return new PeriodValue(
                YearMonth.of(2021, 4),
                YearMonth.of(2021, 4),
                PeriodState.KNOWN,
                1,
                Optional.of(new BigDecimal(all)),
                Optional.of(BigDecimal.ONE),
                FigureUnit.SECONDS,
                1,
                1,
                Optional.of(LocalDate.of(2021, 4, 30)),
                Optional.empty());
    }
}
