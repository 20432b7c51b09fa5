package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    private static final List<MonthDay> FIXED =
            List.of(
                    MonthDay.of(1, 1),
                    MonthDay.of(5, 1),
                    MonthDay.of(5, 8),
                    MonthDay.of(7, 14),
                    MonthDay.of(8, 15),
                    MonthDay.of(11, 1),
                    MonthDay.of(11, 11),
                    MonthDay.of(12, 25));

    private final Database database = Database.empty();
    private final ClosingDays closingDays = database.boundary(ClosingDays.class);
    private final BusinessCalendar calendar = database.boundary(BusinessCalendar.class);

    @BeforeEach
    void bridge() {
        database.transaction(
                () -> closingDays.close(LocalDate.of(2021, 5, 14), "Pont de l’Ascension"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20",
        "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21"
    })
    void the_holidays_of_a_year_are_the_fixed_ones_and_those_that_follow_Easter(LocalDate easter) {
        Set<LocalDate> expected = new TreeSet<>();
        FIXED.forEach(day -> expected.add(day.atYear(easter.getYear())));
        expected.add(easter.plusDays(1));
        expected.add(easter.plusDays(39));
        expected.add(easter.plusDays(50));

        assertThat(
                        calendar.holidays(
                                        LocalDate.of(easter.getYear(), 1, 1),
                                        LocalDate.of(easter.getYear(), 12, 31))
                                .keySet())
                .isEqualTo(expected);
        assertThat(calendar.holiday(easter.plusDays(1))).contains("Lundi de Pâques");
        assertThat(calendar.holiday(easter.plusDays(39)))
                .hasValueSatisfying(name -> assertThat(name).contains("Ascension"));
        assertThat(calendar.holiday(easter.plusDays(50))).contains("Lundi de Pentecôte");
        assertThat(calendar.holiday(easter.plusDays(2))).isEmpty();
    }

    @Test
    void holidays_are_named_in_French() {
        assertThat(calendar.holidays(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)).values())
                .containsExactly(
                        "Jour de l’An",
                        "Lundi de Pâques",
                        "Fête du travail",
                        "Fête de la fin de la guerre en Europe",
                        "Jour de l’Ascension",
                        "Lundi de Pentecôte",
                        "Fête Nationale",
                        "Assomption",
                        "Toussaint",
                        "Armistice",
                        "Noël");
    }

    @Test
    void a_closing_day_has_its_reason_and_is_not_worked() {
        assertThat(calendar.closing(LocalDate.of(2021, 5, 14))).contains("Pont de l’Ascension");
        assertThat(calendar.closing(LocalDate.of(2021, 5, 13))).isEmpty();
        assertThat(calendar.isBusinessDay(LocalDate.of(2021, 5, 14))).isFalse();
        assertThat(calendar.daysOff(LocalDate.of(2021, 5, 9), LocalDate.of(2021, 5, 23)))
                .containsExactly(
                        java.util.Map.entry(LocalDate.of(2021, 5, 13), "Jour de l’Ascension"),
                        java.util.Map.entry(LocalDate.of(2021, 5, 14), "Pont de l’Ascension"));
    }

    @Test
    void a_closing_day_is_given_once_and_can_be_taken_back() {
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                closingDays.close(
                                                        LocalDate.of(2021, 5, 14), "Encore")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("shared.closingDay.known");
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> closingDays.close(LocalDate.of(2021, 7, 2), " ")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("shared.closingDay.label");

        database.transaction(() -> closingDays.reopen(LocalDate.of(2021, 5, 14)));

        assertThat(calendar.isBusinessDay(LocalDate.of(2021, 5, 14))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05-12, true",
        "2021-05-13, false",
        "2021-05-15, false",
        "2021-05-16, false",
        "2021-05-17, true",
        "2021-05-24, false",
        "2024-12-25, false"
    })
    void worked_days_are_weekdays_without_holidays(LocalDate date, boolean worked) {
        assertThat(calendar.isBusinessDay(date)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05-12, 0, 2021-05-12",
        "2021-05-12, 1, 2021-05-17",
        "2021-05-15, 1, 2021-05-17",
        "2021-05-12, 6, 2021-05-25",
        "2021-12-24, 1, 2021-12-27",
        "2021-01-01, 254, 2022-01-03"
    })
    void worked_days_are_added_over_weekends_holidays_and_closing_days(
            LocalDate from, int days, LocalDate expected) {
        assertThat(calendar.plusBusinessDays(from, days)).isEqualTo(expected);
    }

    @Test
    void worked_days_of_a_period_are_counted() {
        assertThat(calendar.businessDays(LocalDate.of(2021, 5, 1), LocalDate.of(2021, 5, 31)))
                .isEqualTo(18);
        assertThat(calendar.businessDays(LocalDate.of(2021, 5, 13), LocalDate.of(2021, 5, 16)))
                .isZero();
    }

    @Test
    void worked_days_are_not_counted_back() {
        assertThatThrownBy(() -> calendar.plusBusinessDays(LocalDate.of(2021, 5, 12), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
