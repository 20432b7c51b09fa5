package fr.prefecture.clu.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MonthReportTest {

    private static final YearMonth JUNE = YearMonth.of(2021, 6);

    @Test
    @Tag("HOM-5")
    void the_page_opens_on_the_month_of_the_last_data() {
        assertThat(MonthReport.latest(Optional.empty(), JUNE)).isEqualTo(JUNE);
        assertThat(MonthReport.latest(Optional.of(LocalDate.of(2021, 5, 31)), JUNE))
                .isEqualTo(YearMonth.of(2021, 5));
        assertThat(MonthReport.latest(Optional.of(LocalDate.of(2021, 7, 1)), JUNE))
                .as("what is told in advance")
                .isEqualTo(JUNE);
    }

    @Test
    @Tag("HOM-5")
    void an_address_names_a_month_or_nothing() {
        assertThat(MonthReport.parse("2021-05")).hasValue(YearMonth.of(2021, 5));
        for (String wrong : new String[] {"2021-13", "mai", "2021-5", "-2021-05", "+12021-05"}) {
            assertThat(MonthReport.parse(wrong)).as(wrong).isEmpty();
        }
    }
}
