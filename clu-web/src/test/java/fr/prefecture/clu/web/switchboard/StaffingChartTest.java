package fr.prefecture.clu.web.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.switchboard.StaffingSlot;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StaffingChartTest {

    private static final List<StaffingSlot> SLOTS =
            List.of(
                    slot(LocalTime.of(9, 0), 2, 3, 4, OptionalInt.of(2)),
                    slot(LocalTime.of(9, 30), 3, 3, 3, OptionalInt.empty()));

    @Test
    void the_drawing_and_its_table_say_the_same() {
        StaffingChart chart = new StaffingChart(DayOfWeek.MONDAY, SLOTS);

        assertThat(chart.marks())
                .extracting(StaffingChart.Mark::id, StaffingChart.Mark::value)
                .containsExactlyElementsOf(
                        chart.rows().stream().map(row -> tuple(row.id(), row.agents())).toList());
        assertThat(chart.lines().stream().filter(line -> line.kind().equals("cible"))).hasSize(1);
        assertThat(chart.reading().replaceAll("[\\u00a0\\u202f]", " "))
                .startsWith("La demi-heure la plus exigeante commence à 9 h : 3 agents.");
        assertThat(chart.steps().get(0).base()).isTrue();
    }

    @Test
    void the_table_of_the_week_says_what_is_missing_in_words() {
        StaffingTable table = new StaffingTable(SLOTS);

        assertThat(table.heads().get(0).text()).isEqualTo("Lundi");
        assertThat(table.rows()).hasSize(2);
        StaffingTable.Cell nine = table.rows().get(0).cells().get(0);
        assertThat(nine.needed()).isEqualTo("3");
        assertThat(nine.range()).isEqualTo("(2 à 4)");
        assertThat(nine.stateText()).isEqualTo("2\u00a0présents, manque 1");
        assertThat(nine.stateKind()).isEqualTo("erreur");
        assertThat(table.rows().get(1).cells().get(0).isCounted()).isFalse();
    }

    private static StaffingSlot slot(
            LocalTime start, int low, int agents, int high, OptionalInt present) {
        return new StaffingSlot(DayOfWeek.MONDAY, start, 4, 20, 2, low, agents, high, present);
    }
}
