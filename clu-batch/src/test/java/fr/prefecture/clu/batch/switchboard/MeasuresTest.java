package fr.prefecture.clu.batch.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.batch.switchboard.format.Measure;
import fr.prefecture.clu.switchboard.Counter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The reader of logs and the figures count the same things in the same order. */
class MeasuresTest {

    @Test
    void every_measure_of_a_log_has_its_counter_at_the_same_place() {
        assertThat(Arrays.stream(Measure.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(Counter.values()).map(Enum::name).toList());
    }
}
