package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.counts;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.spaced;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("TEL-40")
class CalculationTest {

    private static final Counts CALLS = calls();

    @ParameterizedTest
    @CsvSource({
        "ENTERED, 1 456 présentés",
        "ANSWER_RATE, 1 234 décrochés ÷ 1 456 présentés = 84.8 %",
        "ABANDONMENT_RATE_WITHOUT_SHORT,"
                + " (200 abandonnés − 12 abandons courts) ÷ 1 456 présentés = 12.9 %",
        "SERVICE_LEVEL, 1 000 décrochés en 20 s au plus ÷ (1 234 décrochés + 200 abandonnés"
                + " + 1 délai d’attente dépassé − 12 abandons courts) = 70.3 %",
        "QUALITY_OF_SERVICE, 1 000 décrochés en 20 s au plus ÷ 1 234 décrochés = 81.0 %",
        "SPEED_OF_ANSWER," + " 12 340 secondes d’attente avant décroché ÷ 1 234 décrochés = 10.0 s",
        "DISSUADED, '3 refusés, file pleine + 0 refusé, aucun agent connecté + 1 détourné = 4'",
        "TALK, 61 700 secondes de conversation ÷ (1 234 décrochés − 0 décroché sans fin connue)"
                + " = 50.0 s"
    })
    void a_formula_has_its_numbers_and_their_names(CallFigure figure, String calculation) {
        assertThat(spaced(new Calculation(figure, 20, CALLS).calculation()))
                .isEqualTo(calculation.replaceAll("(\\d)\\.(\\d)", "$1,$2"));
    }

    @Test
    void what_has_nothing_to_divide_by_says_so() {
        Calculation words = new Calculation(CallFigure.ANSWER_RATE, 20, Counts.NONE);
        assertThat(spaced(words.calculation())).isEqualTo("0 décroché ÷ 0 présenté = sans objet");
    }

    @Test
    void each_counter_is_named_and_counted_and_its_part_is_said() {
        assertThat(new Calculation(CallFigure.SERVICE_LEVEL, 10, CALLS).terms())
                .extracting(term -> spaced(term.name() + ": " + term.number() + ", " + term.role()))
                .containsExactly(
                        "Décrochés en 5 s au plus: 600, compté",
                        "Décrochés après plus de 5 s et en 10 s au plus: 300, compté",
                        "Décrochés: 1 234, diviseur",
                        "Abandonnés: 200, diviseur",
                        "Délais d’attente dépassés: 1, diviseur",
                        "Abandons courts: 12, retiré du diviseur");
    }

    @ParameterizedTest
    @EnumSource
    void every_figure_has_a_name_a_definition_and_a_formula_at_every_target(CallFigure figure) {
        for (int seconds : Counter.WAIT_STEPS) {
            Calculation words = new Calculation(figure, seconds, CALLS);
            assertThat(words.name()).isNotBlank().doesNotContain("{", "|");
            assertThat(words.definition()).endsWith(".").doesNotContain("{", "|");
            assertThat(words.calculation()).matches("(?s).*\\d.*").doesNotContain("{", "|");
            assertThat(words.numeratorName()).isNotBlank().doesNotContain("{", "|");
            assertThat(words.terms()).isNotEmpty();
            assertThat(words.denominatorName().isEmpty())
                    .isEqualTo(figure.kind() == CallFigure.Kind.COUNT);
            if (figure.isOfATarget()) {
                assertThat(spaced(words.name())).contains(seconds + " s");
                assertThat(spaced(words.definition())).contains(seconds + " s");
            }
        }
    }

    private static Counts calls() {
        Map<Counter, Long> numbers = new TreeMap<>();
        numbers.put(Counter.ENTERED, 1456L);
        numbers.put(Counter.ANSWERED, 1234L);
        numbers.put(Counter.ANSWERED_5, 600L);
        numbers.put(Counter.ANSWERED_10, 300L);
        numbers.put(Counter.ANSWERED_20, 100L);
        numbers.put(Counter.ANSWERED_MORE, 234L);
        numbers.put(Counter.ABANDONED, 200L);
        numbers.put(Counter.SHORT_ABANDONED, 12L);
        numbers.put(Counter.TIMED_OUT, 1L);
        numbers.put(Counter.REFUSED_FULL, 3L);
        numbers.put(Counter.REFUSED_DIVERTED, 1L);
        numbers.put(Counter.WAIT_ANSWERED, 12_340L);
        numbers.put(Counter.TALK, 61_700L);
        return counts(numbers);
    }
}
