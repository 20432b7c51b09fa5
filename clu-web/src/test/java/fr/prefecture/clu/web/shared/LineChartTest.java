package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.web.shared.LineChart.Mark;
import fr.prefecture.clu.web.shared.LineChart.Slot;
import fr.prefecture.clu.web.shared.LineChart.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineChartTest {

    private static final Optional<BigDecimal> TARGET = Optional.of(new BigDecimal("85"));

    @Test
    void every_value_has_a_mark_that_carries_it() {
        LineChart chart = chart("78.7", "", "90.4");
        assertThat(chart.marks()).extracting(Mark::id).containsExactly("0", "2");
        assertThat(chart.marks()).extracting(Mark::value).containsExactly("78.7", "90.4");
    }

    @Test
    void the_line_joins_neighbours_and_leaves_a_gap_where_there_is_no_value() {
        assertThat(chart("78.7", "80.0", "", "90.4", "91.0").segments()).hasSize(2);
        assertThat(chart("78.7", "", "90.4").segments()).isEmpty();
    }

    @Test
    void a_segment_goes_from_mark_to_mark() {
        LineChart chart = chart("78.7", "80.0");
        assertThat(chart.segments())
                .singleElement()
                .satisfies(
                        segment -> {
                            assertThat(segment.x1()).isEqualTo(chart.marks().get(0).x());
                            assertThat(segment.y1()).isEqualTo(chart.marks().get(0).y());
                            assertThat(segment.x2()).isEqualTo(chart.marks().get(1).x());
                            assertThat(segment.y2()).isEqualTo(chart.marks().get(1).y());
                        });
    }

    @Test
    void a_higher_value_stands_higher_in_proportion() {
        LineChart chart = chart("50.0", "75.0", "100.0");
        assertThat(chart.floor()).isEqualByComparingTo("40");
        assertThat(chart.marks()).extracting(Mark::y).containsExactly("224.0", "124.0", "24.0");
        assertThat(chart.marks()).extracting(Mark::x).containsExactly("9.00%", "52.00%", "95.00%");
    }

    @Test
    void the_axis_begins_a_ten_under_the_lowest_value_and_the_target() {
        assertThat(chart("78.7", "90.0").floor()).isEqualByComparingTo("60");
        assertThat(chart("95.0", "99.0").floor()).isEqualByComparingTo("70");
        assertThat(chart("9.9").floor()).isEqualByComparingTo("0");
        assertThat(chart("9.9").isTruncated()).isFalse();
        assertThat(chart("0.0").floor()).isEqualByComparingTo("0");
    }

    @Test
    void the_steps_of_the_axis_are_few_and_begin_at_its_floor() {
        assertThat(chart("78.7").steps())
                .extracting(Step::text)
                .containsExactly("60\u202f%", "70\u202f%", "80\u202f%", "90\u202f%", "100\u202f%");
        assertThat(chart("5.0").steps())
                .extracting(Step::text)
                .containsExactly(
                        "0\u202f%",
                        "20\u202f%", "40\u202f%", "60\u202f%", "80\u202f%", "100\u202f%");
        assertThat(chart("78.7").steps()).extracting(Step::base).startsWith(true, false);
    }

    @Test
    void the_target_is_on_the_same_scale() {
        assertThat(chart("85.0").targetY()).isEqualTo(chart("85.0").marks().get(0).y());
        LineChart without = new LineChart(slots("85.0"), Optional.empty());
        assertThat(without.targetY()).isEmpty();
        assertThat(without.targetTextY()).isEmpty();
    }

    @Test
    void the_first_of_the_lowest_values_is_named_at_its_mark() {
        LineChart chart = chart("90.0", "78.7", "78.7");
        assertThat(chart.lowest().map(Slot::id)).contains("1");
        assertThat(chart.highest().map(Slot::id)).contains("0");
        assertThat(chart.extremeMarks())
                .singleElement()
                .satisfies(words -> assertThat(words.x()).isEqualTo("52.00%"));
    }

    @Test
    void a_single_slot_stands_in_the_middle() {
        assertThat(chart("78.7").marks()).extracting(Mark::x).containsExactly("52.00%");
    }

    @Test
    void only_chosen_slots_are_named_under_the_axis() {
        List<Slot> slots =
                List.of(
                        new Slot("a", "3 mai", Optional.empty(), true, ""),
                        new Slot("b", "4 mai", Optional.empty(), false, "férié"),
                        new Slot("c", "5 septembre", Optional.empty(), true, ""));
        LineChart chart = new LineChart(slots, TARGET);
        assertThat(chart.ticks())
                .extracting(LineChart.Tick::text)
                .containsExactly("3 mai", "5 septembre");
        assertThat(chart.ticks())
                .extracting(LineChart.Tick::anchor)
                .containsExactly("middle", "end");
        assertThat(chart.remarks()).extracting(LineChart.Words::text).containsExactly("férié");
        assertThat(chart.extremeMarks()).isEmpty();
    }

    private static LineChart chart(String... values) {
        return new LineChart(slots(values), TARGET);
    }

    private static List<Slot> slots(String... values) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            slots.add(
                    new Slot(
                            String.valueOf(i),
                            "slot " + i,
                            Optional.of(values[i])
                                    .filter(value -> !value.isEmpty())
                                    .map(BigDecimal::new),
                            true,
                            ""));
        }
        return slots;
    }
}
