package fr.prefecture.clu.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.ClosingDays;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTimeTest {

    private static Database database;
    private static BusinessCalendar calendar;

    @BeforeAll
    static void aCalendar() {
        database = Database.empty().as("referent");
        calendar = database.boundary(BusinessCalendar.class);
        database.transaction(
                () ->
                        database.boundary(ClosingDays.class)
                                .close(LocalDate.of(2021, 12, 24), "Pont de Noël"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @Tag("LET-57")
    @CsvSource({
        "2021-05-03, 7, 2021-05-10",
        "2021-05-03, 14, 2021-05-17",
        "2021-12-27, 7, 2022-01-03",
        "2020-02-25, 7, 2020-03-03",
        "2021-02-25, 7, 2021-03-04",
        "2021-03-27, 7, 2021-04-03",
        "2021-10-30, 7, 2021-11-06",
        "2021-05-08, 1, 2021-05-09"
    })
    void calendar_days_are_all_days(LocalDate received, int days, LocalDate last) {
        assertThat(new ReplyTime(days, DayUnit.CALENDAR).lastDay(received, calendar))
                .isEqualTo(last);
    }

    /** Counted on a paper calendar. */
    @ParameterizedTest
    @Tag("LET-57")
    @CsvSource({
        "an ordinary week, 2021-03-01, 5, 2021-03-08",
        "received on a Friday, 2021-03-05, 5, 2021-03-12",
        "received on a Saturday, 2021-03-06, 5, 2021-03-12",
        "received on a Sunday, 2021-03-07, 5, 2021-03-12",
        "over New Year (a Friday), 2020-12-28, 5, 2021-01-05",
        "over Easter Monday, 2021-03-31, 5, 2021-04-08",
        "1 May is a Saturday, 2021-04-28, 5, 2021-05-05",
        "8 May is a Saturday, 2021-05-05, 5, 2021-05-12",
        "over Ascension, 2021-05-10, 5, 2021-05-18",
        "over Whit Monday, 2021-05-20, 5, 2021-05-28",
        "over 14 July (a Wednesday), 2021-07-12, 5, 2021-07-20",
        "15 August is a Sunday, 2021-08-11, 5, 2021-08-18",
        "over 1 November (a Monday), 2021-10-28, 5, 2021-11-05",
        "over 11 November (a Thursday), 2021-11-08, 5, 2021-11-16",
        "over a closing day, 2021-12-22, 5, 2021-12-30",
        "a letter over May, 2021-05-03, 15, 2021-05-26",
        "a letter over the year's end, 2021-12-20, 15, 2022-01-11",
        "one day from a Friday, 2021-03-05, 1, 2021-03-08"
    })
    void business_days_leave_out_week_ends_holidays_and_closing_days(
            String what, LocalDate received, int days, LocalDate last) {
        assertThat(new ReplyTime(days, DayUnit.BUSINESS).lastDay(received, calendar))
                .as(what)
                .isEqualTo(last);
    }

    @ParameterizedTest
    @Tag("LET-57")
    @ValueSource(ints = {0, -1, 366})
    void no_day_and_more_than_a_year_are_refused(int days) {
        assertThatThrownBy(() -> new ReplyTime(days, DayUnit.BUSINESS))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("letters.target.days");
    }

    /** Of every day of two years, the last day is worked, and so many worked days lie between. */
    @Test
    @Tag("LET-57")
    void from_every_day_so_many_worked_days_lead_to_a_worked_day() {
        ReplyTime five = new ReplyTime(5, DayUnit.BUSINESS);
        LocalDate.of(2020, 12, 15)
                .datesUntil(LocalDate.of(2022, 1, 15))
                .forEach(
                        day -> {
                            LocalDate last = five.lastDay(day, calendar);
                            assertThat(calendar.isBusinessDay(last)).as("%s", day).isTrue();
                            assertThat(calendar.businessDays(day.plusDays(1), last))
                                    .as("%s", day)
                                    .isEqualTo(5);
                        });
    }
}
