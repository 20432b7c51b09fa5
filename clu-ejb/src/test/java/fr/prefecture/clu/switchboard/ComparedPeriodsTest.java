package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.ReportingPeriod;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-35")
class ComparedPeriodsTest {

    @Test
    void a_whole_month_has_the_month_before_it_however_long_that_is() {
        ComparedPeriods march = compared("2021-03-01", "2021-03-31");

        assertThat(march.before()).contains(period("2021-02-01", "2021-02-28"));
        assertThat(march.yearBefore()).contains(period("2020-03-01", "2020-03-31"));
    }

    @Test
    void february_of_a_leap_year_is_held_against_the_whole_february_before() {
        assertThat(compared("2020-02-01", "2020-02-29").yearBefore())
                .contains(period("2019-02-01", "2019-02-28"));
        assertThat(compared("2021-02-01", "2021-02-28").yearBefore())
                .contains(period("2020-02-01", "2020-02-29"));
    }

    @Test
    void whole_months_have_as_many_months_before_them() {
        ComparedPeriods quarter = compared("2021-01-01", "2021-03-31");

        assertThat(quarter.before()).contains(period("2020-10-01", "2020-12-31"));
        assertThat(quarter.yearBefore()).contains(period("2020-01-01", "2020-03-31"));
    }

    @Test
    void other_days_have_as_many_days_before_them() {
        ComparedPeriods week = compared("2021-05-03", "2021-05-09");

        assertThat(week.before()).contains(period("2021-04-26", "2021-05-02"));
        assertThat(week.yearBefore()).contains(period("2020-05-03", "2020-05-09"));
    }

    @Test
    void before_the_years_that_are_kept_there_is_nothing() {
        ComparedPeriods first = compared("2000-01-01", "2000-01-31");

        assertThat(first.before()).isEmpty();
        assertThat(first.yearBefore()).isEmpty();
    }

    private static ComparedPeriods compared(String from, String to) {
        return new ComparedPeriods(period(from, to));
    }

    private static ReportingPeriod period(String from, String to) {
        return new ReportingPeriod(LocalDate.parse(from), LocalDate.parse(to));
    }
}
