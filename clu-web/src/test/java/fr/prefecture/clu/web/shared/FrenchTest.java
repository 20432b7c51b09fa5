package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class FrenchTest {

    private static final LocalDate FIRST_OF_JUNE = LocalDate.of(2021, 6, 1);
    private static final LocalDate LAST_OF_MAY = LocalDate.of(2021, 5, 31);

    @Test
    void thousands_are_parted_by_a_narrow_space_that_does_not_break() {
        assertThat(French.number(0)).isEqualTo("0");
        assertThat(French.number(1234567)).isEqualTo("1\u202f234\u202f567");
        assertThat(French.number(-1234)).isEqualTo("−1\u202f234");
    }

    @Test
    void decimals_follow_a_comma() {
        assertThat(French.tenths(new BigDecimal("81.25"))).isEqualTo("81,3");
        assertThat(French.tenths(new BigDecimal("100"))).isEqualTo("100,0");
        assertThat(French.shortest(new BigDecimal("85.00"))).isEqualTo("85");
        assertThat(French.shortest(new BigDecimal("87.54"))).isEqualTo("87,5");
        assertThat(French.shortest(new BigDecimal("100"))).isEqualTo("100");
        assertThat(French.percent(new BigDecimal("87.5"))).isEqualTo("87,5\u202f%");
    }

    @Test
    void durations_are_in_the_units_that_a_person_says() {
        assertThat(spaced(French.duration(BigDecimal.ZERO))).isEqualTo("0 s");
        assertThat(spaced(French.duration(new BigDecimal("17.9")))).isEqualTo("18 s");
        assertThat(spaced(French.duration(new BigDecimal("59.5")))).isEqualTo("1 min 00 s");
        assertThat(spaced(French.duration(BigDecimal.valueOf(155)))).isEqualTo("2 min 35 s");
        assertThat(spaced(French.duration(BigDecimal.valueOf(3725)))).isEqualTo("1 h 02 min 05 s");
    }

    @Test
    void sizes_are_in_decimal_units() {
        assertThat(spaced(French.size(1))).isEqualTo("1 octet");
        assertThat(spaced(French.size(999))).isEqualTo("999 octets");
        assertThat(spaced(French.size(48_000))).isEqualTo("48 Ko");
        assertThat(spaced(French.size(1_249_000))).isEqualTo("1,2 Mo");
    }

    @Test
    void the_first_of_a_month_is_an_ordinal() {
        assertThat(spaced(French.day(FIRST_OF_JUNE))).isEqualTo("1er juin 2021");
        assertThat(spaced(French.weekday(LAST_OF_MAY))).isEqualTo("lundi 31 mai 2021");
        assertThat(spaced(French.dayOfMonth(FIRST_OF_JUNE))).isEqualTo("1er juin");
        assertThat(French.weekdayName(LAST_OF_MAY)).isEqualTo("lundi");
    }

    @Test
    void tables_and_fields_hold_numbers() {
        assertThat(French.date(FIRST_OF_JUNE)).isEqualTo("01/06/2021");
        assertThat(spaced(French.dateInTable(LAST_OF_MAY))).isEqualTo("lun. 31/05/2021");
    }

    @Test
    void a_date_does_not_break_between_its_parts() {
        assertThat(French.day(LAST_OF_MAY)).isEqualTo("31\u00a0mai\u00a02021");
    }

    @Test
    void hours_are_written_in_full() {
        assertThat(spaced(French.time(LocalTime.of(14, 30)))).isEqualTo("14 h 30");
        assertThat(spaced(French.time(LocalTime.of(2, 0)))).isEqualTo("2 h 00");
        ZonedDateTime instant =
                ZonedDateTime.of(LAST_OF_MAY, LocalTime.of(15, 30), ZoneId.of("Europe/Paris"));
        assertThat(spaced(French.dateTime(instant))).isEqualTo("31 mai 2021 à 15 h 30");
    }

    @Test
    void months_and_weeks_have_names() {
        assertThat(spaced(French.month(YearMonth.of(2021, 8)))).isEqualTo("août 2021");
        assertThat(spaced(French.week(LAST_OF_MAY))).isEqualTo("semaine 22 (31 mai – 6 juin 2021)");
        assertThat(spaced(French.week(LocalDate.of(2021, 1, 1))))
                .isEqualTo("semaine 53 (28 décembre 2020 – 3 janvier 2021)");
    }

    @Test
    void a_period_is_said_as_shortly_as_it_can_be() {
        assertThat(period("2021-05-01", "2021-05-31")).isEqualTo("mai 2021");
        assertThat(period("2021-05-04", "2021-05-04")).isEqualTo("mardi 4 mai 2021");
        assertThat(period("2021-05-03", "2021-05-09")).isEqualTo("du 3 au 9 mai 2021");
        assertThat(period("2021-04-28", "2021-05-04")).isEqualTo("du 28 avril au 4 mai 2021");
        assertThat(period("2020-12-28", "2021-01-03"))
                .isEqualTo("du 28 décembre 2020 au 3 janvier 2021");
        assertThat(period("2021-02-01", "2022-02-28"))
                .isEqualTo("du 1er février 2021 au 28 février 2022");
    }

    @Test
    void the_distance_to_a_day_is_in_words() {
        assertThat(spaced(French.away(LAST_OF_MAY, LAST_OF_MAY))).isEqualTo("aujourd’hui");
        assertThat(spaced(French.away(LAST_OF_MAY, FIRST_OF_JUNE))).isEqualTo("dans 1 jour");
        assertThat(spaced(French.away(FIRST_OF_JUNE, LAST_OF_MAY.minusDays(1))))
                .isEqualTo("il y a 2 jours");
    }

    @Test
    void a_line_begins_with_a_capital_even_with_an_accent() {
        assertThat(French.capital("août 2021")).isEqualTo("Août 2021");
        assertThat(French.capital("état")).isEqualTo("État");
        assertThat(French.capital("")).isEmpty();
    }

    private static String period(String from, String to) {
        return spaced(French.period(LocalDate.parse(from), LocalDate.parse(to)));
    }

    private static String spaced(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
