package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.calls;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.counts;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.origin;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.spaced;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLineTest {

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
