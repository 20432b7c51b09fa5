package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.calls;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.day;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.period;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.spaced;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.table;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.DayState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-39")
class MonthLineTest {

    private static final DayTable DAYS =
            table(
                    period("2021-04-29", "2021-06-15"),
                    day("2021-05-03", calls(6, 2)),
                    day("2021-05-04", "accueil", DayState.PROVISIONAL, calls(2, 0)));

    @Test
    void the_days_of_a_month_are_added_up() {
        MonthLine may = months(Map.of()).get(1);

        assertThat(may.iso()).isEqualTo("2021-05");
        assertThat(spaced(may.label())).isEqualTo("mai 2021");
        assertThat(may.text(DayColumn.ENTERED)).isEqualTo("10");
        assertThat(may.text(DayColumn.RATE)).isEqualTo("80,0");
    }

    @Test
    void where_the_days_have_no_figures_the_sum_of_the_month_stands() {
        MonthLine june = months(Map.of(YearMonth.of(2021, 6), calls(9, 1))).get(2);

        assertThat(june.counts()).isEqualTo(calls(9, 1));
    }

    @Test
    void a_month_that_the_period_cuts_says_from_when_to_when() {
        assertThat(spaced(months(Map.of()).get(0).label())).isEqualTo("du 29 au 30 avril 2021");
    }

    @Test
    void one_day_that_can_change_makes_the_month_provisional_and_days_without_log_are_counted() {
        MonthLine may = months(Map.of()).get(1);

        assertThat(may.stateText()).isEqualTo("Provisoire");
        assertThat(spaced(may.why().get(0)))
                .isEqualTo("1 jour peut encore changer, jusqu’au 4 mai 2021.");
        assertThat(spaced(may.note())).isEqualTo("18 jours ouverts n’ont pas de relevé");
    }

    @Test
    void a_month_without_log_is_not_available_and_never_zero() {
        MonthLine april = months(Map.of()).get(0);

        assertThat(april.text(DayColumn.RECEIVED)).isEmpty();
        assertThat(april.missing()).isEqualTo("non disponible");
        assertThat(april.stateText()).isEqualTo("Non disponible");
        assertThat(months(Map.of()).get(2).stateText()).isEqualTo("À venir");
    }

    @Test
    @Tag("TEL-108")
    void a_month_has_the_notes_of_its_days_once_each_and_counts_those_beyond_three() {
        LocalDate first = LocalDate.of(2021, 5, 3);
        List<DayLine> days =
                Stream.of("Panne.", "Panne.", "Grève.", "Travaux.", "Inondation.", "Reprise.")
                        .map(
                                text ->
                                        new DayLine(
                                                        first,
                                                        Optional.empty(),
                                                        Optional.of(DayState.FINAL),
                                                        calls(1, 0),
                                                        false,
                                                        List.of())
                                                .noted(List.of(text)))
                        .toList();
        MonthLine may = MonthLine.of(days, Map.of()).get(0);

        assertThat(spaced(may.note())).isEqualTo("Panne. · Grève. · Travaux. · 2 autres notes");
        assertThat(may.drawn().notes()).hasSize(5);
    }

    @Test
    void months_are_sorted_as_days_are() {
        List<MonthLine> months = months(Map.of(YearMonth.of(2021, 6), Counts.NONE));

        assertThat(DayTable.sorted(months, Optional.of(DayColumn.ENTERED), true).get(0).iso())
                .isEqualTo("2021-05");
        assertThat(DayTable.sorted(months, Optional.empty(), true).get(0).iso())
                .isEqualTo("2021-06");
    }

    private static List<MonthLine> months(Map<YearMonth, Counts> sums) {
        return MonthLine.of(DAYS.lines(), sums);
    }
}
