package fr.prefecture.clu.web.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.appointments.Attendance;
import fr.prefecture.clu.appointments.LeadTime;
import fr.prefecture.clu.appointments.Totals;
import fr.prefecture.clu.shared.Proportion;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShareChartTest {

    private static Totals totals(long missed, long n) {
        return new Totals(1, n, n, n - missed, 0, 0, missed, 0, 0, 0);
    }

    private static ShareChart weekdays(Totals monday, Totals tuesday) {
        Map<DayOfWeek, Totals> weekdays = new EnumMap<>(DayOfWeek.class);
        weekdays.put(DayOfWeek.MONDAY, monday);
        weekdays.put(DayOfWeek.TUESDAY, tuesday);
        return charts(weekdays, Map.of()).get(0);
    }

    private static List<ShareChart> charts(
            Map<DayOfWeek, Totals> weekdays, Map<LeadTime, Proportion> leads) {
        return ShareChart.of(
                new Attendance(
                        Totals.NONE,
                        List.of(),
                        new TreeMap<YearMonth, Totals>(),
                        weekdays,
                        new TreeMap<Integer, Totals>(),
                        leads,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void only_differences_that_chance_hardly_makes_are_told_as_such() {
        assertThat(weekdays(totals(400, 1000), totals(200, 1000)).reading())
                .contains("20,0", "mardi", "40,0", "lundi", "dépassent ce que le hasard explique");
        assertThat(weekdays(totals(13, 40), totals(12, 40)).reading())
                .contains("peuvent venir du hasard");
    }

    @Test
    void under_thirty_cases_there_is_a_number_of_cases_and_no_rate() {
        ShareChart chart = weekdays(totals(400, 1000), totals(5, 12));
        ShareLine few = chart.rows().get(1);
        assertThat(few.percent()).isEmpty();
        assertThat(few.interval()).isEmpty();
        assertThat(few.value()).isEmpty();
        assertThat(few.tooFew()).isEqualTo("effectif trop faible (n = 12)");
        assertThat(chart.drawing().marks()).hasSize(1);
        assertThat(chart.reading()).contains("rien à comparer");
        assertThat(weekdays(totals(1, 2), totals(5, 12)).isDrawn()).isFalse();
    }

    @Test
    void a_cut_of_which_nothing_is_known_is_left_out() {
        assertThat(charts(Map.of(), Map.of())).isEmpty();
        assertThat(charts(Map.of(), Map.of(LeadTime.WEEK, new Proportion(10, 60))))
                .singleElement()
                .satisfies(chart -> assertThat(chart.rows().get(0).label()).startsWith("7 jours"));
    }
}
