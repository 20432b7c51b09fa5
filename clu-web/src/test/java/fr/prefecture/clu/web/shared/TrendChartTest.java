package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendChartTest {

    private static TrendChart of(Optional<BigDecimal> target, Integer... values) {
        List<TrendChart.Slot> slots =
                IntStream.range(0, values.length)
                        .mapToObj(
                                i ->
                                        new TrendChart.Slot(
                                                "s" + i,
                                                "n" + i,
                                                2020 + i / 20,
                                                "l" + i,
                                                Optional.ofNullable(values[i])
                                                        .map(BigDecimal::valueOf)))
                        .toList();
        return new TrendChart(slots, target);
    }

    @Test
    void the_axis_begins_at_zero_and_its_steps_are_round() {
        assertThat(of(Optional.empty(), 7493, 6200).steps())
                .extracting(LineChart.Step::text)
                .containsExactly("0", "2\u202f000", "4\u202f000", "6\u202f000", "8\u202f000");
        assertThat(of(Optional.of(BigDecimal.valueOf(15)), 12, 9).steps())
                .extracting(LineChart.Step::text)
                .containsExactly("0", "5", "10", "15", "20");
        assertThat(of(Optional.empty(), 0).steps()).hasSize(5);
    }

    @Test
    void what_is_negative_is_drawn_below_zero() {
        TrendChart chart = of(Optional.empty(), -30, 20);
        assertThat(chart.steps())
                .extracting(LineChart.Step::text)
                .containsExactly("−30", "−20", "−10", "0", "10", "20", "30", "40");
        assertThat(chart.steps().stream().filter(LineChart.Step::base))
                .extracting(LineChart.Step::text)
                .containsExactly("0");
        assertThat(chart.marks())
                .extracting(LineChart.Mark::y)
                .as("at the bottom, and at 264 − 240 · 50 ÷ 70")
                .containsExactly("264.0", "92.6");
    }

    @Test
    void what_is_not_available_is_a_gap() {
        TrendChart chart = of(Optional.empty(), 10, null, 12, 14);
        assertThat(chart.marks()).hasSize(3);
        assertThat(chart.segments()).hasSize(1);
        assertThat(chart.slots().get(1).text()).isEmpty();
        assertThat(of(Optional.empty(), (Integer) null).isDrawn()).isFalse();
    }

    @Test
    void first_last_and_highest_are_those_that_are_known() {
        TrendChart chart = of(Optional.empty(), null, 12, 10, 14, null);
        assertThat(chart.first().orElseThrow().id()).isEqualTo("s1");
        assertThat(chart.last().orElseThrow().id()).isEqualTo("s3");
        assertThat(chart.highest().orElseThrow().text()).isEqualTo("14");
    }

    @Test
    void the_point_that_the_sentence_names_carries_its_value_above_its_mark() {
        TrendChart chart = of(Optional.empty(), 12, 14, 10, 14);

        assertThat(chart.extremeText()).isEqualTo("14");
        assertThat(chart.extremeMarks())
                .singleElement()
                .satisfies(
                        words -> {
                            assertThat(words.x()).isEqualTo(chart.marks().get(1).x());
                            assertThat(Double.parseDouble(words.y()))
                                    .isLessThan(Double.parseDouble(chart.marks().get(1).y()) - 5);
                        });
        assertThat(of(Optional.empty(), (Integer) null).extremeMarks()).isEmpty();
    }

    @Test
    void years_are_under_the_first_name_and_each_that_begins_another_also_without_every_second() {
        TrendChart chart =
                of(Optional.empty(), IntStream.range(0, 53).boxed().toArray(Integer[]::new));

        assertThat(chart.ticks())
                .extracting(tick -> tick.text() + " " + tick.below())
                .containsExactly("n0 2020", "n11 ", "n22 2021", "n33 ", "n44 2022");
        assertThat(of(Optional.empty(), 1, 2, 3).ticks())
                .extracting(LineChart.Tick::below)
                .containsExactly("2020", "", "");
    }

    @Test
    void a_year_that_begins_under_a_name_that_narrow_screens_hide_is_said_again_under_the_next() {
        TrendChart chart =
                of(Optional.empty(), IntStream.range(0, 35).boxed().toArray(Integer[]::new));

        assertThat(chart.ticks())
                .extracting(tick -> tick.text() + " " + tick.below())
                .containsExactly("n0 2020", "n7 ", "n14 ", "n21 2021", "n28 2021");
    }

    @Test
    void where_what_is_measured_changes_the_line_is_cut_and_says_so() {
        List<TrendChart.Slot> slots = of(Optional.empty(), 10, 12, 14).slots();
        TrendChart chart = new TrendChart(slots, Optional.empty(), Map.of(1, "autre définition"));
        assertThat(chart.segments()).hasSize(1);
        assertThat(chart.marks()).hasSize(3);
        assertThat(chart.breaks())
                .singleElement()
                .satisfies(
                        cut -> {
                            assertThat(cut.text()).isEqualTo("autre définition");
                            assertThat(share(cut.x()))
                                    .isBetween(
                                            share(chart.marks().get(0).x()),
                                            share(chart.marks().get(1).x()));
                        });
        assertThat(of(Optional.empty(), 10, 12).breaks()).isEmpty();
    }

    private static double share(String x) {
        return Double.parseDouble(x.replace("%", ""));
    }
}
