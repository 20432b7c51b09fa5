package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.calls;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.counts;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.day;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.period;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.table;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.DayStanding;
import fr.prefecture.clu.switchboard.DayState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DayTableTest {

    private static final DayTable WEEK =
            table(
                    period("2021-05-10", "2021-05-16"),
                    day("2021-05-10", "accueil", DayState.FINAL, calls(6, 2)),
                    day("2021-05-10", "titres", DayState.PROVISIONAL, calls(2, 0)),
                    day("2021-05-11", calls(9, 1)),
                    day("2021-05-13", calls(0, 1)),
                    day("2021-05-15", Counts.NONE));

    @Test
    void every_day_of_the_period_has_a_line() {
        assertThat(WEEK.lines()).hasSize(7);
    }

    @Test
    void the_queues_of_a_day_are_added_up_and_one_provisional_makes_the_day_provisional() {
        DayLine monday = line("2021-05-10");
        assertThat(monday.text(DayColumn.ENTERED)).isEqualTo("10");
        assertThat(monday.text(DayColumn.ANSWERED)).isEqualTo("8");
        assertThat(monday.text(DayColumn.RATE)).isEqualTo("80,0");
        assertThat(monday.text(DayColumn.WAIT)).isEqualTo("20");
        assertThat(monday.isProvisional()).isTrue();
        assertThat(monday.stateText()).isEqualTo("Provisoire");
        assertThat(line("2021-05-11").stateText()).isEqualTo("Définitif");
    }

    @Test
    void a_worked_day_without_log_is_not_available_and_never_zero() {
        DayLine wednesday = line("2021-05-12");
        for (DayColumn column : DayColumn.values()) {
            assertThat(wednesday.text(column)).isEmpty();
        }
        assertThat(wednesday.missing()).isEqualTo("non disponible");
        assertThat(wednesday.stateText()).isEqualTo("Non disponible");
        assertThat(WEEK.missing())
                .containsExactly(LocalDate.of(2021, 5, 12), LocalDate.of(2021, 5, 14));
    }

    @Test
    void a_holiday_is_named_and_its_calls_are_shown() {
        DayLine ascension = line("2021-05-13");
        assertThat(ascension.note()).isEqualTo("Jour de l’Ascension");
        assertThat(ascension.rowClass()).isEqualTo("ferme");
        assertThat(ascension.text(DayColumn.ENTERED)).isEqualTo("1");
    }

    @Test
    void a_week_end_is_named_awaits_nothing_and_keeps_its_zeros_where_a_log_covers_it() {
        assertThat(line("2021-05-15").note()).isEqualTo("Samedi");
        assertThat(line("2021-05-15").text(DayColumn.RECEIVED)).isEqualTo("0");
        assertThat(line("2021-05-15").text(DayColumn.RATE)).isEmpty();
        assertThat(line("2021-05-15").missing()).isEqualTo("sans objet");
        assertThat(line("2021-05-16").stateText()).isEmpty();
        assertThat(line("2021-05-16").text(DayColumn.RECEIVED)).isEmpty();
    }

    @Test
    void a_holiday_at_the_week_end_has_both_names() {
        DayLine both =
                new DayLine(
                        LocalDate.of(2021, 5, 1),
                        Optional.of("Fête du Travail"),
                        Optional.empty(),
                        Counts.NONE,
                        false,
                        List.of());
        assertThat(both.note()).isEqualTo("Fête du Travail, samedi");
    }

    @Test
    void a_covered_day_says_why_its_figures_can_still_change() {
        DayTable table =
                new DayTable(
                        SwitchboardExamples.period("2021-05-10", "2021-05-11"),
                        List.of(SwitchboardExamples.day("2021-05-10", Counts.NONE)),
                        Map.of(
                                LocalDate.of(2021, 5, 10),
                                new DayStanding(
                                        DayState.PROVISIONAL,
                                        List.of(
                                                new DayStanding.Reason(
                                                        "switchboard.day.why.open",
                                                        List.of("principal", 2L))))),
                        Map.of(),
                        LocalDate.of(2021, 6, 1));
        assertThat(table.lines().get(0).why())
                .extracting(SwitchboardExamples::spaced)
                .containsExactly(
                        "Appels de ce jour dont la fin n’est pas encore connue (source"
                                + " « principal ») : 2.");
        assertThat(table.lines().get(1).why()).isEmpty();
    }

    @Test
    void the_total_is_the_sum_of_the_lines() {
        for (Counter counter : Counter.values()) {
            assertThat(WEEK.total().get(counter))
                    .isEqualTo(WEEK.lines().stream().mapToLong(l -> l.counts().get(counter)).sum());
        }
        assertThat(WEEK.total().get(Counter.ENTERED)).isEqualTo(21);
    }

    @Test
    void days_that_are_open_covered_or_provisional_are_counted() {
        assertThat(WEEK.open()).isEqualTo(4);
        assertThat(WEEK.covered()).isEqualTo(4);
        assertThat(WEEK.provisional()).containsExactly(LocalDate.of(2021, 5, 10));
        assertThat(WEEK.goesOn()).isFalse();
    }

    @Test
    void a_day_to_come_is_not_missing() {
        DayTable june = table(period("2021-06-09", "2021-06-11"));
        assertThat(june.isEmpty()).isTrue();
        assertThat(june.goesOn()).isTrue();
        assertThat(june.missing()).containsExactly(LocalDate.of(2021, 6, 9));
        assertThat(june.lines().get(2).stateText()).isEqualTo("À venir");
    }

    @Test
    void days_without_the_figure_come_last_whichever_way_the_rows_are_sorted() {
        assertThat(days(WEEK.sorted(Optional.of(DayColumn.RATE), true)))
                .containsExactly(11, 10, 13, 12, 14, 15, 16);
        assertThat(days(WEEK.sorted(Optional.of(DayColumn.RATE), false)))
                .containsExactly(13, 10, 11, 12, 14, 15, 16);
    }

    @Test
    void without_a_column_the_rows_are_sorted_by_day() {
        assertThat(days(WEEK.sorted(Optional.empty(), true)))
                .containsExactly(16, 15, 14, 13, 12, 11, 10);
        assertThat(days(WEEK.sorted(DayColumn.of("n’importe quoi"), false)))
                .containsExactly(10, 11, 12, 13, 14, 15, 16);
    }

    @Test
    void closed_calls_are_in_their_own_column_and_in_no_total_of_received() {
        DayTable closed =
                table(
                        period("2021-05-10", "2021-05-10"),
                        day("2021-05-10", counts(Map.of(Counter.REFUSED_CLOSED, 7L))));
        DayLine line = closed.lines().get(0);
        assertThat(line.text(DayColumn.CLOSED)).isEqualTo("7");
        assertThat(line.text(DayColumn.RECEIVED)).isEqualTo("0");
    }

    private static List<Integer> days(List<DayLine> lines) {
        return lines.stream().map(line -> line.day().getDayOfMonth()).toList();
    }

    private static DayLine line(String day) {
        return WEEK.lines().stream()
                .filter(line -> line.iso().equals(day))
                .findFirst()
                .orElseThrow();
    }
}
