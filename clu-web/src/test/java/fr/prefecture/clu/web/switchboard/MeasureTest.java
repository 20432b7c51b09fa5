package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.counts;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.origin;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.spaced;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static final Counts DAY =
            counts(
                    Map.ofEntries(
                            Map.entry(Counter.ENTERED, 21L),
                            Map.entry(Counter.ANSWERED, 8L),
                            Map.entry(Counter.INCOMPLETE, 1L),
                            Map.entry(Counter.ABANDONED, 12L),
                            Map.entry(Counter.UNRESOLVED, 1L),
                            Map.entry(Counter.REFUSED_FULL, 4L),
                            Map.entry(Counter.WAIT_ANSWERED, 143L),
                            Map.entry(Counter.WAIT_ABANDONED, 1440L),
                            Map.entry(Counter.TALK, 45L),
                            Map.entry(Counter.ANSWERED_20, 5L),
                            Map.entry(Counter.ANSWERED_30, 3L),
                            Map.entry(Counter.ABANDONED_5, 2L),
                            Map.entry(Counter.CALLS_IN_DAY, 19L),
                            Map.entry(Counter.CALLS_IN_QUEUE_DAY, 20L)));

    @Test
    void every_measure_says_of_how_many_calls_it_speaks() {
        assertThat(Measure.of(DAY, false, origin()))
                .extracting(measure -> spaced(measure.value() + " " + measure.remark()))
                .containsExactly(
                        "4 sur 25 reçus",
                        "25,0 % 5 en 20 s au plus, sur 20 décrochés, abandonnés après 5 s ou"
                                + " délai dépassé",
                        "62,5 % 5 en 20 s au plus, sur 8 décrochés",
                        "18 s sur 8 décrochés",
                        "2 min 00 s sur 12 abandonnés",
                        "1 min 15 s sur 21 présentés",
                        "6 s sur 7 conversations dont la fin est connue",
                        "19 comptés une fois par jour");
    }

    @Test
    void the_distinct_calls_of_one_queue_are_its_own() {
        assertThat(Measure.of(DAY, true, origin())).extracting(Measure::value).endsWith("20");
    }

    @Test
    @Tag("TEL-107")
    void distinct_calls_lead_to_what_explains_them_and_those_of_a_queue_to_their_own() {
        assertThat(Measure.of(DAY, false, origin()).get(7).address())
                .contains("indicateur=appels-distincts&");
        assertThat(Measure.of(DAY, true, origin()).get(7).address())
                .contains("indicateur=appels-distincts-par-file&");
    }

    @Test
    void a_measure_that_depends_on_a_target_says_so_and_leads_to_what_explains_it() {
        Measure service = Measure.of(DAY, false, origin()).get(1);
        assertThat(spaced(service.label())).isEqualTo("Niveau de service (20 s)");
        assertThat(service.address())
                .isEqualTo(
                        "/clu/telephone/chiffre?indicateur=niveau-de-service&du=2021-05-01"
                                + "&au=2021-05-31&cible=20");
        assertThat(Measure.of(DAY, false, origin()).get(3).address())
                .isEqualTo("/clu/telephone/chiffre?indicateur=attente&du=2021-05-01&au=2021-05-31");
    }

    @Test
    void without_calls_a_mean_has_no_value() {
        assertThat(Measure.of(Counts.NONE, false, origin()))
                .extracting(Measure::value)
                .containsExactly("0", "", "", "", "", "", "", "0");
    }
}
