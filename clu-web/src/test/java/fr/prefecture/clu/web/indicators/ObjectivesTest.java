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
        return new PeriodValue(
                YearMonth.of(2021, 4),
                YearMonth.of(2021, 4),
                PeriodState.KNOWN,
                1,
                Optional.of(BigDecimal.TEN),
                Optional.of(BigDecimal.ONE),
                FigureUnit.SECONDS,
                1,
                1,
                Optional.of(LocalDate.of(2021, 4, 30)),
                Optional.empty());
    }
}
