package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class LooseDateTest {

    @Test
    void a_year_is_over_when_its_last_day_is() {
        LooseDate in2022 = LooseDate.year(2022);
        assertThat(in2022.isOver(LocalDate.of(2022, 12, 31))).isFalse();
        assertThat(in2022.isOver(LocalDate.of(2023, 1, 1))).isTrue();
    }

    @Test
    void what_is_said_of_a_date_is_found_again_in_its_days() {
        assertThat(LooseDate.day(LocalDate.of(2024, 2, 29)).grain()).isEqualTo(LooseDate.Grain.DAY);
        assertThat(LooseDate.month(YearMonth.of(2024, 2)).grain()).isEqualTo(LooseDate.Grain.MONTH);
        assertThat(LooseDate.quarter(2024, 4).grain()).isEqualTo(LooseDate.Grain.QUARTER);
        assertThat(LooseDate.halfYear(2024, 2).grain()).isEqualTo(LooseDate.Grain.HALF_YEAR);
        assertThat(LooseDate.year(2024).grain()).isEqualTo(LooseDate.Grain.YEAR);
    }

    @Test
    void parts_of_a_year_have_their_months() {
        assertThat(LooseDate.quarter(2021, 3)).hasToString("2021-07-01/2021-09-30");
        assertThat(LooseDate.halfYear(2021, 1)).hasToString("2021-01-01/2021-06-30");
        assertThatThrownBy(() -> LooseDate.quarter(2021, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_vague_date_comes_after_the_days_before_its_end() {
        LooseDate year = LooseDate.year(2022);
        LooseDate june = LooseDate.month(YearMonth.of(2022, 6));
        LooseDate day = LooseDate.day(LocalDate.of(2022, 6, 30));
        assertThat(List.of(year, day, june).stream().sorted()).containsExactly(june, day, year);
    }

    @Test
    void a_year_far_away_is_a_slip_of_the_pen() {
        assertThatThrownBy(() -> LooseDate.year(202))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("shared.looseDate.year");
    }
}
