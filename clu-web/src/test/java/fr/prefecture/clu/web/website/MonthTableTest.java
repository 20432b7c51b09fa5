package fr.prefecture.clu.web.website;

import static fr.prefecture.clu.web.website.WebsiteExamples.MAY;
import static fr.prefecture.clu.web.website.WebsiteExamples.expected;
import static fr.prefecture.clu.web.website.WebsiteExamples.may;
import static fr.prefecture.clu.web.website.WebsiteExamples.spaced;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthTableTest {

    @Test
    void every_day_stands_under_its_weekday_and_gaps_are_empty() {
        MonthTable table = MonthTable.of(MAY, may(), DayLine::anchor);

        assertThat(spaced(table.title())).isEqualTo("Mai 2021");
        assertThat(table.weeks()).hasSize(6).allSatisfy(w -> assertThat(w.cells()).hasSize(7));
        assertThat(table.weeks().get(0).name()).isEqualTo("semaine 17");
        assertThat(table.weeks().get(0).cells())
                .extracting(MonthTable.Cell::number)
                .containsExactly("", "", "", "", "", "1", "2");
        assertThat(table.weeks().get(5).cells().get(0).number()).isEqualTo("31");
        assertThat(table.weeks().get(5).cells().get(1).isGap()).isTrue();
    }

    @Test
    void a_day_with_something_to_tell_leads_to_its_line() {
        List<MonthTable.Cell> week =
                MonthTable.of(MAY, may(), DayLine::anchor).weeks().get(1).cells();

        assertThat(week.get(0).address()).isEqualTo("j-2021-05-03");
        assertThat(week.get(0).shape()).isEqualTo("jour-fait");
        assertThat(week.get(5).isLink()).as("a week-end without update").isFalse();
    }

    @Test
    void the_note_says_the_rate_and_whether_the_month_goes_on() {
        assertThat(spaced(MonthTable.of(MAY, may(), DayLine::anchor).note()))
                .isEqualTo("17 sur 17 attendus, 100,0 %");

        List<DayLine> june = new ArrayList<>();
        LocalDate first = LocalDate.of(2021, 6, 1);
        for (LocalDate day = first; day.getMonthValue() == 6; day = day.plusDays(1)) {
            june.add(
                    day.isBefore(WebsiteExamples.TODAY)
                            ? expected(day.toString()).line()
                            : expected(day.toString()).unknown().line());
        }
        assertThat(spaced(MonthTable.of(MAY.plusMonths(1), june, DayLine::anchor).note()))
                .isEqualTo("0 sur 9 attendus, 0,0 %, en cours");
    }
}
