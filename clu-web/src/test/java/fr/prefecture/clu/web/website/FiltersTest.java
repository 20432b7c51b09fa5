package fr.prefecture.clu.web.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTest {

    @Test
    void without_a_word_the_year_and_the_month_of_the_last_data_are_shown() {
        Filters filters = filters("", "", "");
        assertThat(filters.months().get(0)).isEqualTo(YearMonth.of(2021, 1));
        assertThat(filters.months()).hasSize(12);
        assertThat(filters.month()).isEqualTo(YearMonth.of(2021, 6));
    }

    @Test
    void before_any_data_the_year_that_goes_on_is_shown() {
        Filters filters =
                new Filters(
                        new Filters.Typed("", "", "", "", ""),
                        new Filters.Known(
                                LocalDate.of(2026, 3, 1), Optional.empty(), List.of(), List.of()));
        assertThat(filters.month()).isEqualTo(YearMonth.of(2026, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "2020, '', 2020-01, 2020-12",
        "2021, '', 2021-01, 2021-06",
        "'', 2020-03, 2020-01, 2020-03",
        "2020, 2021-05, 2020-01, 2020-05"
    })
    void a_year_and_a_month_are_read(String year, String month, String first, String shown) {
        Filters filters = filters(year, "", month);
        assertThat(filters.months().get(0)).hasToString(first);
        assertThat(filters.month()).hasToString(shown);
        assertThat(filters.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "oui, '', 2020-07, 2021-06",
        "oui, 2020-09, 2020-07, 2020-09",
        "oui, 2020-05, 2019-06, 2020-05",
        "2020-12, 2020-03, 2020-01, 2020-03",
        "2020-12, '', 2020-01, 2020-12"
    })
    void twelve_months_in_a_row_hold_the_month_that_is_shown(
            String rolling, String month, String first, String shown) {
        Filters filters = filters("", rolling, month);
        assertThat(filters.months().get(0)).hasToString(first);
        assertThat(filters.months()).contains(filters.month());
        assertThat(filters.month()).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "20x1, '', annee",
        "1999, '', annee",
        "'', 2021-13, mois",
        "'', mai 2021, mois",
        "'', 2150-01, mois",
        "'', 2021-00, mois",
        "'', +2021-05, mois",
        "'', 2021-05-01, mois"
    })
    void what_is_not_understood_is_said_at_its_field(String year, String month, String field) {
        assertThat(filters(year, "", month).problems())
                .extracting(Filters.Problem::field)
                .containsExactly(field);
    }

    @Test
    void an_unknown_site_or_section_is_said() {
        Filters filters =
                new Filters(
                        new Filters.Typed("", "", "", "ailleurs", "Néant"),
                        new Filters.Known(
                                LocalDate.of(2021, 6, 10),
                                Optional.empty(),
                                List.of("principal"),
                                List.of("Actualités")));
        assertThat(filters.problems())
                .extracting(Filters.Problem::key)
                .containsExactly("website.site.unknown", "website.section.notKnown");
    }

    private static Filters filters(String year, String rolling, String month) {
        return new Filters(
                new Filters.Typed(year, rolling, month, "", ""),
                new Filters.Known(
                        LocalDate.of(2021, 6, 10),
                        Optional.of(LocalDate.of(2021, 6, 9)),
                        List.of("principal"),
                        List.of()));
    }
}
