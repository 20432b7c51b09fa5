package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/05/2021",
                "31/5/21",
                "31-05-2021",
                "31.5.2021",
                "31 05 2021",
                " 31 / 05 / 2021 ",
                "2021-05-31",
                "31 mai 2021",
                "31 mai 21",
                "31 MAI 2021",
                "31\u00a0mai\u202f2021",
                "lundi 31 mai 2021",
                "lun. 31 mai 2021"
            })
    void the_last_of_may_can_be_typed_in_many_ways(String typed) {
        assertThat(WrittenDate.parse(typed).flatMap(WrittenDate::date))
                .contains(LocalDate.of(2021, 5, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1er août 2021", "1 aout 2021", "1er AOÛT 2021", "1er août 21"})
    void accents_and_ordinals_are_optional(String typed) {
        assertThat(WrittenDate.parse(typed).flatMap(WrittenDate::date))
                .contains(LocalDate.of(2021, 8, 1));
    }

    @Test
    void a_month_may_be_shortened_as_long_as_it_is_the_only_one() {
        assertThat(WrittenDate.parse("3 févr. 2021").flatMap(WrittenDate::date))
                .contains(LocalDate.of(2021, 2, 3));
        assertThat(WrittenDate.parse("3 juil. 2021").flatMap(WrittenDate::date))
                .contains(LocalDate.of(2021, 7, 3));
        assertThat(WrittenDate.parse("3 jui 2021")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/06/2021", "29/02/2021", "31 juin 2021", "2021-13-01", "0/1/2021"})
    void a_day_that_does_not_exist_is_read_but_is_no_date(String typed) {
        assertThat(WrittenDate.parse(typed)).isPresent();
        assertThat(WrittenDate.parse(typed).flatMap(WrittenDate::date)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demain",
                "31/05",
                "mai 2021",
                "31/05/021",
                "31 may 2021",
                "20210531",
                "="
            })
    void anything_else_is_not_read(String typed) {
        assertThat(WrittenDate.parse(typed)).isEmpty();
    }
}
