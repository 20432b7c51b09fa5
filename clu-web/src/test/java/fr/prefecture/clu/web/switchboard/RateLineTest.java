package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.calls;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.counts;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.origin;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.spaced;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RateLineTest {

    private static final Target AT_LEAST_85 =
            new Target() {
                @Override
                public FigureTarget asFigureTarget() {
                    return new FigureTarget(true, BigDecimal.valueOf(85), BigDecimal.valueOf(5));
                }
            };

    private static final FigureCoverage WHOLE =
            new FigureCoverage(21, 21, 0, FigureCoverage.Unit.DAYS);

    @Test
    void the_three_rates_are_calculated_before_the_readers_eyes() {
        Counts counts = calls(1500, 500).plus(counts(Map.of(Counter.REFUSED_FULL, 500L)));
        List<RateLine> rates = RateLine.of(counts, WHOLE, Map.of(), origin());
        assertThat(rates)
                .extracting(rate -> spaced(rate.value()))
                .containsExactly("75,0 %", "60,0 %", "25,0 %");
        assertThat(rates)
                .extracting(rate -> spaced(rate.calculation()))
                .containsExactly(
                        "1 500 décrochés ÷ 2 000 présentés",
                        "1 500 décrochés ÷ 2 500 reçus",
                        "500 abandonnés ÷ 2 000 présentés");
    }

    @Test
    void without_calls_a_rate_has_no_value() {
        assertThat(RateLine.of(Counts.NONE, WHOLE, Map.of(), origin()))
                .extracting(RateLine::value)
                .containsOnly("");
    }

    @Test
    @Tag("TEL-118")
    @Tag("IND-50")
    void a_part_of_a_month_is_not_judged_and_what_is_judged_is_exact() {
        FigureCoverage part = new FigureCoverage(8, 21, 0, FigureCoverage.Unit.DAYS);
        Map<Target.Indicator, Target> targets = Map.of(Target.Indicator.ANSWER_RATE, AT_LEAST_85);
        RateLine partly = RateLine.of(calls(900, 100), part, targets, origin()).get(0);
        assertThat(spaced(partly.value())).isEqualTo("90,0 %");
        assertThat(partly.stateText()).isEqualTo("Non jugé");
        assertThat(spaced(partly.coverage())).isEqualTo("8 jours sur 21");
        RateLine near = RateLine.of(calls(8496, 1504), WHOLE, targets, origin()).get(0);
        assertThat(spaced(near.value())).isEqualTo("84,96 %");
        assertThat(near.stateText()).isEqualTo("À surveiller");
        assertThat(near.coverage()).isEmpty();
        RateLine few = RateLine.of(calls(25, 4), WHOLE, targets, origin()).get(0);
        assertThat(few.stateText()).isEqualTo("Non jugé");
        assertThat(spaced(few.coverage())).isEqualTo("moins de 30 cas");
    }

    @Test
    void without_target_nothing_is_judged() {
        assertThat(RateLine.of(calls(1, 1), WHOLE, Map.of(), origin()))
                .allSatisfy(
                        rate -> {
                            assertThat(rate.objective()).isEmpty();
                            assertThat(rate.objectiveSource()).isEmpty();
                            assertThat(rate.stateText()).isEmpty();
                            assertThat(rate.stateKind()).isEmpty();
                        });
    }
}
