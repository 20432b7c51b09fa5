package fr.prefecture.clu.web.cert;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.cert.Forecast;
import fr.prefecture.clu.cert.ForecastPoint;
import fr.prefecture.clu.cert.ForecastState;
import fr.prefecture.clu.cert.ForecastTerms;
import fr.prefecture.clu.web.shared.LineChart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FanChartTest {

    private static final LocalDate SUNDAY = LocalDate.of(2021, 6, 6);

    @ParameterizedTest
    @CsvSource({"1, 1", "5, 1", "6, 2", "10, 2", "11, 5", "26, 10", "4995, 1000", "5001, 2000"})
    void the_axis_has_few_round_steps(long highest, long step) {
        assertThat(FanChart.step(highest)).isEqualTo(step);
    }

    @Test
    void each_mark_carries_what_the_table_says() {
        FanChart chart = chart(500, 1000, 900, 800);

        assertThat(chart.marks())
                .extracting(mark -> mark.id() + " " + mark.value())
                .containsExactly("2021-06-06 1000", "2021-06-13 900", "2021-06-20 800");
        assertThat(chart.rows())
                .extracting(row -> row.id() + " " + row.point().middle())
                .containsExactly("2021-06-06 1000", "2021-06-13 900", "2021-06-20 800");
        assertThat(chart.middle()).hasSize(2);
        assertThat(chart.steps()).extracting(step -> step.text()).startsWith("0", "500");
        assertThat(chart.targetText()).isEqualTo("Cible\u202f: 500");
    }

    @Test
    void a_target_above_all_is_in_the_drawing() {
        FanChart chart = chart(5000, 0, 0);

        assertThat(Double.parseDouble(chart.targetY())).isBetween(0.0, 264.0);
        assertThat(chart.ticks()).first().extracting(LineChart.Words::text).isEqualTo("06/06/2021");
    }

    private static FanChart chart(long target, long... middles) {
        List<ForecastPoint> points =
                IntStream.range(0, middles.length)
                        .mapToObj(
                                i ->
                                        new ForecastPoint(
                                                i,
                                                SUNDAY.plusWeeks(i),
                                                middles[i] / 2,
                                                middles[i],
                                                middles[i] * 2))
                        .toList();
        return new FanChart(
                new Forecast(
                        ForecastState.DATED,
                        new ForecastTerms(BigDecimal.TEN, target),
                        List.of(),
                        middles[0],
                        BigDecimal.ONE,
                        BigDecimal.TEN,
                        Optional.empty(),
                        2000,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        points));
    }
}
