package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalChartTest {

    private static IntervalChart.Slot slot(String id, String value, String low, String high) {
        return new IntervalChart.Slot(
                id,
                id,
                Optional.of(new BigDecimal(value)),
                Optional.of(new BigDecimal(low)),
                Optional.of(new BigDecimal(high)));
    }

    private static IntervalChart.Slot gap(String id) {
        return new IntervalChart.Slot(id, id, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void the_axis_goes_from_nothing_to_the_ten_above_the_highest_end() {
        IntervalChart chart =
                new IntervalChart(List.of(slot("a", "30.0", "25.0", "36.6"), gap("b")));
        assertThat(chart.steps())
                .extracting(LineChart.Step::text)
                .containsExactly("0\u202f%", "10\u202f%", "20\u202f%", "30\u202f%", "40\u202f%");
        assertThat(chart.marks())
                .singleElement()
                .satisfies(
                        mark -> {
                            assertThat(mark.value()).isEqualTo("30.0");
                            assertThat(mark.y()).isEqualTo("74.0");
                        });
        assertThat(chart.bars()).hasSize(1);
        assertThat(chart.values()).extracting(LineChart.Words::text).containsExactly("30,0");
        assertThat(new IntervalChart(List.of(gap("b"))).isDrawn()).isFalse();
    }

    @Test
    void many_slots_are_named_now_and_then() {
        IntervalChart chart =
                new IntervalChart(
                        IntStream.range(0, 24)
                                .mapToObj(i -> slot("m" + i, "30.0", "25.0", "36.6"))
                                .toList());
        assertThat(chart.ticks()).hasSize(5);
        assertThat(chart.values()).isEmpty();
    }
}
