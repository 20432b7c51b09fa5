package fr.prefecture.clu.batch.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellValueTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1.50, 1.5",
        "0.30000000000000004, 0.3",
        "1E-3, 0.001",
        "-0, 0",
        "12345678901234567890, 12345678901234600000",
        "1E999999999, 1E999999999",
        "1.2.3, 1.2.3",
        "abc, abc"
    })
    void a_number_is_written_plainly(String stored, String plain) {
        assertThat(CellValue.number(stored)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "44319, 2021-05-03",
        "44319.999988426, 2021-05-03T23:59:59",
        "44319.9999999999, 2021-05-04",
        "43890, 2020-02-29",
        "61, 1900-03-01",
        "59, 1900-02-28",
        "1, 1900-01-01",
        "0.34375, 08:15:00",
        "-1, -1",
        "1E300, 1000000000000000000000000000000000",
        "NaN, NaN",
        "abc, abc"
    })
    void a_day_is_written_as_iso(String stored, String day) {
        assertThat(CellValue.day(stored, false)).startsWith(day);
    }

    @ParameterizedTest
    @CsvSource({
        "dd/mm/yyyy, true",
        "[$-40C]d mmmm yyyy;@, true",
        "[h]:mm:ss, true",
        "hh:mm, true",
        "General, false",
        "0.00, false",
        "'#,##0.00 \"jours\"', false",
        "'[Red]0;[Blue]d', false",
        "0.0\\d, false"
    })
    void a_format_tells_days_from_numbers(String format, boolean day) {
        assertThat(CellValue.isDay(format)).isEqualTo(day);
    }

    @Test
    void hours_and_moments_lose_what_is_less_than_a_second() {
        assertThat(CellValue.hour("PT08H05M01.500S")).isEqualTo("08:05:01");
        assertThat(CellValue.hour("demain")).isEqualTo("demain");
        assertThat(CellValue.moment("2021-05-03T08:15:00.123")).isEqualTo("2021-05-03T08:15:00");
        assertThat(CellValue.moment("2021-05-03")).isEqualTo("2021-05-03");
    }
}
