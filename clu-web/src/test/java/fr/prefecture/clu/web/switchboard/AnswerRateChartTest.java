package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.calls;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.day;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.period;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.spaced;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.table;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.DayRow;
import fr.prefecture.clu.web.shared.LineChart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AnswerRateChartTest {

    private static final Optional<BigDecimal> TARGET = Optional.of(new BigDecimal("85.00"));

    @Test
    void the_marks_are_the_rates_of_the_table_and_days_without_calls_leave_gaps() {
        AnswerRateChart chart =
                chart(
                        period("2021-05-10", "2021-05-13"),
                        day("2021-05-10", calls(8, 2)),
                        day("2021-05-11", Counts.NONE),
                        day("2021-05-12", calls(9, 1)));
        assertThat(chart.drawing().marks())
                .extracting(LineChart.Mark::value)
                .containsExactly("80.0", "90.0");
        assertThat(chart.rows())
                .extracting(AnswerRateChart.Row::value)
                .containsExactly("80.0", "", "90.0", "");
        assertThat(chart.rows())
                .extracting(AnswerRateChart.Row::missing)
                .startsWith("sans objet", "sans objet")
                .endsWith("non disponible");
        assertThat(chart.drawing().segments()).isEmpty();
        assertThat(chart.drawing().remarks())
                .extracting(LineChart.Words::text)
                .containsExactly("férié");
    }

    @Test
    void the_sentence_tells_the_range_the_target_and_where_the_axis_begins() {
        AnswerRateChart chart =
                chart(
                        period("2021-05-10", "2021-05-12"),
                        day("2021-05-10", calls(8, 2)),
                        day("2021-05-11", calls(7, 3)),
                        day("2021-05-12", calls(9, 1)));
        assertThat(spaced(chart.reading()))
                .isEqualTo(
                        "Le taux va de 70,0 % le mardi 11 mai 2021 à 90,0 % le mercredi 12 mai"
                                + " 2021. L’objectif de 85 % est atteint 1 fois sur 3. L’axe commence à"
                                + " 60 %.");
        assertThat(spaced(chart.lowestText())).isEqualTo("70,0 % le 11 mai");
        assertThat(spaced(chart.targetText())).isEqualTo("Objectif : 85 %");
    }

    @Test
    void a_single_day_with_calls_is_said_to_be_single() {
        AnswerRateChart chart =
                chart(period("2021-05-10", "2021-05-12"), day("2021-05-10", calls(8, 2)));
        assertThat(spaced(chart.reading()))
                .startsWith("Un seul jour a des appels : 80,0 % le lundi 10 mai 2021.");
    }

    @Test
    void a_target_reached_never_or_always_is_said_so() {
        assertThat(spaced(twoDays(8, 7).reading()))
                .contains("L’objectif de 85 % n’est jamais atteint.");
        assertThat(spaced(twoDays(9, 10).reading()))
                .contains("L’objectif de 85 % est atteint 2 fois sur 2.");
        assertThat(spaced(twoDays(9, 9).reading())).contains("Le taux est toujours de 90,0 %.");
    }

    @Test
    void without_target_nothing_is_said_of_it() {
        ReportingPeriod period = period("2021-05-10", "2021-05-11");
        AnswerRateChart chart =
                new AnswerRateChart(
                        period,
                        table(
                                        period,
                                        day("2021-05-10", calls(8, 2)),
                                        day("2021-05-11", calls(9, 1)))
                                .lines(),
                        Optional.empty());
        assertThat(chart.reading()).doesNotContain("objectif");
        assertThat(chart.targetText()).isEmpty();
    }

    @Test
    @Tag("TEL-108")
    void what_was_said_of_a_day_is_a_mark_of_the_drawing_and_stands_in_its_words() {
        ReportingPeriod period = period("2021-05-10", "2021-05-12");
        AnswerRateChart chart =
                new AnswerRateChart(
                        period,
                        table(period, day("2021-05-10", calls(8, 2)))
                                .noted(
                                        Map.of(
                                                LocalDate.of(2021, 5, 11),
                                                List.of("Panne du standard."),
                                                LocalDate.of(2021, 5, 12),
                                                List.of("Grève.", "Retour à la normale.")))
                                .lines(),
                        Optional.empty());

        assertThat(chart.noteMarks())
                .extracting(LineChart.Words::text)
                .containsExactly("note", "note");
        assertThat(chart.noteMarks().get(0).x()).isEqualTo(chart.drawing().above(1, "").x());
        assertThat(spaced(chart.notesText()).replaceAll("[\u2068\u2069]", ""))
                .isEqualTo(
                        "Notes : mardi 11 mai 2021 : Panne du standard. ; mercredi 12 mai 2021 :"
                                + " Grève. · Retour à la normale.");
        assertThat(chart.rows().get(1).notes()).containsExactly("Panne du standard.");
    }

    @Test
    @Tag("TEL-108")
    void many_notes_share_their_words_and_the_rest_is_counted() {
        ReportingPeriod period = period("2021-04-01", "2021-05-31");
        AnswerRateChart chart =
                new AnswerRateChart(
                        period,
                        table(period, day("2021-05-10", calls(8, 2)))
                                .noted(
                                        period.days().stream()
                                                .collect(
                                                        Collectors.toMap(
                                                                day -> day,
                                                                day -> List.of("Travaux."))))
                                .lines(),
                        Optional.empty());

        assertThat(chart.noteMarks()).hasSize(61);
        assertThat(chart.noteMarks())
                .filteredOn(mark -> !mark.text().isEmpty())
                .hasSizeLessThanOrEqualTo(10);
        assertThat(spaced(chart.notesText())).contains("et 51 autres");
    }

    @Test
    @Tag("TEL-107")
    void a_row_knows_which_days_of_the_period_it_tells_of() {
        assertThat(chart(period("2021-01-06", "2021-12-31")).rows().get(0).period())
                .isEqualTo(period("2021-01-06", "2021-01-10"));
        assertThat(chart(period("2019-01-15", "2021-12-20")).rows())
                .extracting(AnswerRateChart.Row::period)
                .startsWith(period("2019-01-15", "2019-01-31"))
                .endsWith(period("2021-12-01", "2021-12-20"));
    }

    @Test
    void without_calls_nothing_is_drawn() {
        assertThat(chart(period("2021-05-10", "2021-05-11")).isDrawn()).isFalse();
    }

    @Test
    void two_months_are_drawn_by_day_a_year_by_week_and_more_by_month() {
        assertThat(chart(period("2021-04-01", "2021-05-31")).rows()).hasSize(61);
        assertThat(chart(period("2021-01-01", "2021-12-31")).rows()).hasSize(53);
        assertThat(chart(period("2019-01-01", "2021-12-31")).rows()).hasSize(36);
    }

    @Test
    void a_week_is_its_calls_together_not_the_mean_of_its_days() {
        AnswerRateChart chart =
                chart(
                        period("2021-01-01", "2021-12-31"),
                        day("2021-05-10", calls(0, 1)),
                        day("2021-05-11", calls(99, 0)));
        assertThat(chart.drawing().marks())
                .extracting(LineChart.Mark::value)
                .containsExactly("99.0");
        assertThat(spaced(chart.reading()))
                .startsWith(
                        "Une seule semaine a des appels : 99,0 % en semaine 19 (10 mai – 16 mai"
                                + " 2021).");
    }

    @Test
    void a_month_has_its_mondays_under_the_axis() {
        assertThat(chart(period("2021-05-01", "2021-05-31")).drawing().ticks())
                .extracting(words -> spaced(words.text()))
                .containsExactly("3 mai", "10 mai", "17 mai", "24 mai", "31 mai");
    }

    private static AnswerRateChart twoDays(int first, int second) {
        return chart(
                period("2021-05-10", "2021-05-11"),
                day("2021-05-10", calls(first, 10 - first)),
                day("2021-05-11", calls(second, 10 - second)));
    }

    private static AnswerRateChart chart(ReportingPeriod period, DayRow... rows) {
        return new AnswerRateChart(period, table(period, rows).lines(), TARGET);
    }
}
