package fr.prefecture.clu.batch.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MonthsBackTest {

    private static final YearMonth MAY = YearMonth.of(2021, 5);

    @Test
    @Tag("IND-13")
    void nothing_is_computed_where_nothing_is_known() {
        assertThat(walk(Optional.empty(), Optional.empty(), Set.of())).isEmpty();
    }

    @Test
    @Tag("IND-13")
    void it_goes_back_past_a_gap_until_two_years_say_nothing() {
        List<YearMonth> months =
                walk(Optional.of(MAY), Optional.empty(), Set.of(MAY, MAY.minusMonths(24)));
        assertThat(months).startsWith(MAY).endsWith(MAY.minusMonths(48));
        assertThat(walk(Optional.of(MAY), Optional.empty(), Set.of(MAY, MAY.minusMonths(25))))
                .as("25 months before is too far")
                .endsWith(MAY.minusMonths(24));
    }

    @Test
    @Tag("IND-13")
    void it_goes_back_past_the_first_value_to_take_away_what_is_no_longer_known() {
        assertThat(walk(Optional.of(MAY), Optional.of(MAY.minusMonths(60)), Set.of(MAY)))
                .contains(MAY.minusMonths(60))
                .endsWith(MAY.minusMonths(60));
    }

    private static List<YearMonth> walk(
            Optional<YearMonth> last, Optional<YearMonth> first, Set<YearMonth> known) {
        MonthsBack back = new MonthsBack(last, first);
        List<YearMonth> months = new ArrayList<>();
        while (back.next().isPresent()) {
            YearMonth month = back.next().get();
            months.add(month);
            back.computed(known.contains(month) ? 1 : 0);
        }
        return months;
    }
}
