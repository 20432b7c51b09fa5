package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.LooseDate;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseDateConverterTest {

    @ParameterizedTest
    @CsvSource({
        "31/5/21, 2021-05-31",
        "le 31 mai 2021, 2021-05-31",
        "en 2022, 2022-01-01/2022-12-31",
        "2022, 2022-01-01/2022-12-31",
        "juin 2022, 2022-06-01/2022-06-30",
        "En juin 2022, 2022-06-01/2022-06-30",
        "février 2024, 2024-02-01/2024-02-29",
        "06/2022, 2022-06-01/2022-06-30",
        "T3 2021, 2021-07-01/2021-09-30",
        "au 3e trimestre 2021, 2021-07-01/2021-09-30",
        "3ème trimestre de 2021, 2021-07-01/2021-09-30",
        "1er semestre 2021, 2021-01-01/2021-06-30",
        "S2 2021, 2021-07-01/2021-12-31",
    })
    void a_date_is_understood_as_a_meeting_says_it(String said, String meant) {
        assertThat(LooseDateConverter.parse(said)).map(LooseDate::toString).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/06/2021",
                "29/02/2021",
                "13/2021",
                "T5 2021",
                "bientôt",
                "mars",
                "20222"
            })
    void what_is_no_date_is_not_guessed(String said) {
        assertThat(LooseDateConverter.parse(said)).isEmpty();
    }

    @Test
    void what_is_written_is_understood_again() {
        for (LooseDate date :
                new LooseDate[] {
                    LooseDate.day(LocalDate.of(2021, 6, 1)),
                    LooseDate.month(YearMonth.of(2021, 8)),
                    LooseDate.quarter(2021, 1),
                    LooseDate.halfYear(2021, 2),
                    LooseDate.year(2022)
                }) {
            assertThat(LooseDateConverter.parse(French.looseInTable(date))).contains(date);
            assertThat(LooseDateConverter.parse(French.looseAfterVerb(date))).contains(date);
        }
    }
}
