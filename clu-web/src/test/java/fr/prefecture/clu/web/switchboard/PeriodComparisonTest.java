package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.calls;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.origin;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.period;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.spaced;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.CallOverview;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.PeriodTotal;
import fr.prefecture.clu.web.switchboard.PeriodComparison.Other;
import fr.prefecture.clu.web.switchboard.PeriodComparison.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-35")
class PeriodComparisonTest {

    private static final PeriodTotal MAY = may(calls(75, 25), 0, false);
    private static final PeriodTotal APRIL =
            new PeriodTotal(
                    period("2021-04-01", "2021-04-30"),
                    calls(160, 40),
                    30,
                    2,
                    false,
                    new FigureCoverage(21, 21, 0, FigureCoverage.Unit.DAYS));
    private static final PeriodTotal YEAR_BEFORE =
            new PeriodTotal(
                    period("2020-05-01", "2020-05-31"),
                    Counts.NONE,
                    0,
                    18,
                    false,
                    new FigureCoverage(21, 21, 0, FigureCoverage.Unit.DAYS));

    @Test
    void counts_differ_in_per_cent_rates_in_points_and_means_in_seconds() {
        assertThat(difference(CallFigure.ENTERED, "100", "200")).isEqualTo("50,0 % de moins");
        assertThat(difference(CallFigure.ANSWER_RATE, "82.1", "80.0"))
                .isEqualTo("2,1 points de plus");
        assertThat(difference(CallFigure.ANSWER_RATE, "80.0", "81.0"))
                .isEqualTo("1,0 point de moins");
        assertThat(difference(CallFigure.TALK, "134.4", "120.0")).isEqualTo("14 s de plus");
        assertThat(difference(CallFigure.TALK, "120.4", "119.6")).isEqualTo("inchangé");
        assertThat(difference(CallFigure.LOST, "0", "0")).isEqualTo("inchangé");
    }

    @Test
    void nothing_is_compared_with_nothing() {
        assertThat(difference(CallFigure.LOST, "4", "0")).isEmpty();
        assertThat(
                        FigureWords.difference(
                                CallFigure.TALK, Optional.of(BigDecimal.ONE), Optional.empty()))
                .isEmpty();
    }

    @Test
    void the_periods_stand_beside_each_other() {
        PeriodComparison comparison = comparison(MAY);

        assertThat(comparison.heads())
                .extracting(SwitchboardExamples::spaced)
                .containsExactly("avril 2021", "mai 2020");
        Row entered = row(comparison, "Présentés");
        assertThat(entered.value()).isEqualTo("100");
        assertThat(entered.others().get(0).value()).isEqualTo("200");
        assertThat(spaced(entered.others().get(0).difference())).isEqualTo("50,0 % de moins");
        Row rate = row(comparison, "Taux de décroché");
        assertThat(spaced(rate.others().get(0).difference())).isEqualTo("5,0 points de moins");
        assertThat(rate.address()).contains("indicateur=taux-de-decroche");
    }

    @Test
    void a_period_without_log_is_not_available_and_never_zero() {
        Other before = row(comparison(MAY), "Présentés").others().get(1);

        assertThat(before.value()).isEmpty();
        assertThat(before.missing()).isEqualTo("non disponible");
        assertThat(before.difference()).isEmpty();
        assertThat(before.cells().get(0).isExplained()).isFalse();
    }

    @Test
    @Tag("TEL-107")
    void each_period_leads_to_what_explains_it() {
        Row entered = row(comparison(MAY), "Présentés");

        assertThat(entered.cells().get(0).address())
                .isEqualTo(
                        "/clu/telephone/chiffre?indicateur=presentes&du=2021-05-01&au=2021-05-31");
        assertThat(entered.others().get(0).cells().get(0).address())
                .isEqualTo(
                        "/clu/telephone/chiffre?indicateur=presentes&du=2021-04-01&au=2021-04-30");
        assertThat(spaced(entered.others().get(0).what())).isEqualTo("Présentés, avril 2021");
    }

    @Test
    void what_is_not_known_as_a_whole_is_said() {
        assertThat(comparison(MAY).reserves())
                .extracting(SwitchboardExamples::spaced)
                .containsExactly(
                        "Avril 2021 : 2 jours ouverts n’ont pas de relevé. La comparaison porte"
                                + " sur les autres jours.",
                        "Mai 2020 : aucun relevé, rien à comparer.");
        assertThat(comparison(may(calls(1, 1), 0, true)).reserves().get(0))
                .endsWith("la période n’est pas terminée.");
    }

    private static PeriodTotal may(Counts counts, int missing, boolean goesOn) {
        return new PeriodTotal(
                period("2021-05-01", "2021-05-31"),
                counts,
                31,
                missing,
                goesOn,
                new FigureCoverage(21, 21, 0, FigureCoverage.Unit.DAYS));
    }

    private static PeriodComparison comparison(PeriodTotal total) {
        return new PeriodComparison(
                new CallOverview(
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        total,
                        Optional.of(APRIL),
                        Optional.of(YEAR_BEFORE),
                        List.of(),
                        List.of(),
                        List.of()),
                origin());
    }

    private static Row row(PeriodComparison comparison, String label) {
        return comparison.rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static String difference(CallFigure figure, String now, String then) {
        return spaced(
                FigureWords.difference(
                        figure,
                        Optional.of(new BigDecimal(now)),
                        Optional.of(new BigDecimal(then))));
    }
}
