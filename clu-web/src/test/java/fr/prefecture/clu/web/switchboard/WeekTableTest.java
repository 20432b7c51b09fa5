package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.calls;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.origin;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.period;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.spaced;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.CallWeek;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.WeekSlot;
import fr.prefecture.clu.web.shared.ExplainedNumber;
import fr.prefecture.clu.web.switchboard.WeekTable.Row;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-34")
class WeekTableTest {

    private static final CallWeek WEEK =
            week(
                    List.of(),
                    slot(DayOfWeek.MONDAY, "09:00", calls(3, 8)),
                    slot(DayOfWeek.MONDAY, "10:00", calls(19, 1)),
                    slot(DayOfWeek.TUESDAY, "09:00", calls(5, 0)));

    @Test
    void the_week_end_has_a_column_only_where_it_has_calls() {
        assertThat(table(WeekTable.Kind.LOST, WEEK).heads())
                .containsExactly("Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi");
        assertThat(
                        table(
                                        WeekTable.Kind.LOST,
                                        week(
                                                List.of(),
                                                slot(DayOfWeek.SATURDAY, "09:00", calls(1, 0))))
                                .heads())
                .endsWith("Vendredi", "Samedi");
    }

    @Test
    void none_lost_of_some_is_zero_and_no_call_is_nothing() {
        List<Row> rows = table(WeekTable.Kind.LOST, WEEK).rows();

        assertThat(rows).extracting(Row::id).containsExactly("09:00", "09:30", "10:00");
        assertThat(rows.get(0).cells())
                .extracting(ExplainedNumber::text)
                .containsExactly("8", "0", "", "", "");
        assertThat(rows.get(1).cells()).extracting(ExplainedNumber::text).containsOnly("");
        assertThat(rows.get(1).cells()).extracting(ExplainedNumber::style).containsOnly("sans");
    }

    @Test
    void calls_that_were_dissuaded_alone_are_no_calls_that_were_presented() {
        CallWeek dissuaded =
                week(
                        List.of(),
                        slot(
                                DayOfWeek.MONDAY,
                                "09:00",
                                SwitchboardExamples.counts(Map.of(Counter.REFUSED_FULL, 3L))));
        assertThat(table(WeekTable.Kind.LOST, dissuaded).rows().get(0).cells().get(0).text())
                .isEmpty();
        assertThat(table(WeekTable.Kind.RATE, dissuaded).rows().get(0).cells().get(0).text())
                .isEmpty();
    }

    @Test
    void the_shade_of_a_number_is_the_one_that_the_legend_gives_it() {
        WeekTable lost = table(WeekTable.Kind.LOST, WEEK);

        assertThat(lost.shades())
                .extracting(WeekTable.Shade::text)
                .containsExactly("0", "1 à 2", "3 à 4", "5 à 6", "7 à 8");
        assertThat(lost.rows().get(0).cells().get(0).style()).isEqualTo("niveau-4");
        assertThat(lost.rows().get(0).cells().get(1).style()).isEqualTo("niveau-0");
        assertThat(lost.rows().get(2).cells().get(0).style()).isEqualTo("niveau-1");
    }

    @Test
    void few_lost_calls_leave_no_shade_without_a_number() {
        WeekTable one =
                table(
                        WeekTable.Kind.LOST,
                        week(List.of(), slot(DayOfWeek.MONDAY, "09:00", calls(3, 1))));

        assertThat(one.shades()).extracting(WeekTable.Shade::text).containsExactly("0", "1");
        assertThat(one.shades())
                .extracting(WeekTable.Shade::shade)
                .contains(one.rows().get(0).cells().get(0).style());
    }

    @Test
    void a_rate_is_shaded_by_what_it_lacks() {
        WeekTable rate = table(WeekTable.Kind.RATE, WEEK);

        assertThat(rate.rows().get(0).cells().get(0))
                .extracting(ExplainedNumber::text, ExplainedNumber::style)
                .containsExactly("27,3", "niveau-4");
        assertThat(rate.rows().get(0).cells().get(1))
                .extracting(ExplainedNumber::text, ExplainedNumber::style)
                .containsExactly("100,0", "niveau-0");
        assertThat(rate.rows().get(2).cells().get(0))
                .extracting(ExplainedNumber::text, ExplainedNumber::style)
                .containsExactly("95,0", "niveau-0");
        assertThat(rate.shades())
                .extracting(shade -> spaced(shade.text()))
                .containsExactly(
                        "90 % et plus",
                        "de 80 à moins de 90 %",
                        "de 70 à moins de 80 %",
                        "de 60 à moins de 70 %",
                        "moins de 60 %");
    }

    @Test
    void an_hour_that_came_twice_is_marked() {
        CallWeek october =
                week(
                        List.of(LocalDateTime.of(2021, 10, 31, 2, 0)),
                        slot(DayOfWeek.SUNDAY, "02:30", calls(1, 0)),
                        slot(DayOfWeek.SUNDAY, "03:00", calls(1, 0)));
        assertThat(table(WeekTable.Kind.LOST, october).rows())
                .extracting(Row::mark)
                .containsExactly("(deux fois)", "");
        assertThat(spaced(WeekWords.twice(october)))
                .isEqualTo(
                        "Heure passée deux fois : les deux 2 h de ces jours sont additionnées"
                                + " (31 octobre 2021).");
        assertThat(WeekWords.twice(WEEK)).isEmpty();
    }

    @Test
    void a_half_hour_leads_to_what_explains_it() {
        assertThat(table(WeekTable.Kind.RATE, WEEK).rows().get(0).address())
                .isEqualTo(
                        "/clu/telephone/chiffre?indicateur=taux-de-decroche&du=2021-05-01"
                                + "&au=2021-05-31&heure=09%3A00");
    }

    @Test
    @Tag("TEL-107")
    void a_number_of_the_week_leads_to_what_explains_it_and_says_which_it_is() {
        ExplainedNumber monday = table(WeekTable.Kind.RATE, WEEK).rows().get(0).cells().get(0);
        assertThat(monday.address())
                .isEqualTo(
                        "/clu/telephone/chiffre?indicateur=taux-de-decroche&du=2021-05-01"
                                + "&au=2021-05-31&heure=09%3A00&jour=1");
        assertThat(spaced(monday.what())).isEqualTo("Taux de décroché, lundi, 9 h");
        ExplainedNumber friday = table(WeekTable.Kind.RATE, WEEK).rows().get(0).cells().get(4);
        assertThat(friday.isExplained()).isFalse();
        assertThat(friday.missing()).isEqualTo("sans objet");
    }

    private static WeekTable table(WeekTable.Kind kind, CallWeek week) {
        return new WeekTable(kind, week, origin());
    }

    static CallWeek week(List<LocalDateTime> folded, WeekSlot... slots) {
        return new CallWeek(
                period("2021-05-01", "2021-05-31"), List.of(slots), folded, List.of(), List.of());
    }

    static WeekSlot slot(DayOfWeek day, String start, Counts counts) {
        return new WeekSlot(day, LocalTime.parse(start), counts, Counts.NONE);
    }
}
