package fr.prefecture.clu.web.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.indicators.PeriodStep;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"2021-05", "05/2021", "5/2021", "mai 2021", " Mai 2021 "})
    void a_month_is_understood_in_each_of_its_ways(String text) {
        assertThat(MonthText.read(text)).contains(YearMonth.of(2021, 5));
        assertThat(MonthText.written(YearMonth.of(2021, 5))).isEqualTo("05/2021");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021",
                "31/05/2021",
                "13/2021",
                "2021-13",
                "demain",
                "05/1821",
                "T2 2021"
            })
    void anything_else_is_no_month(String text) {
        assertThat(MonthText.read(text)).isEmpty();
    }

    @Test
    void a_quarter_is_named_by_its_number() {
        assertThat(IndicatorWords.shortly(YearMonth.of(2021, 4), PeriodStep.QUARTER))
                .isEqualTo("T2");
    }
}
