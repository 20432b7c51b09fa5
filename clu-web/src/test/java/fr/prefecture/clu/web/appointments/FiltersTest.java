package fr.prefecture.clu.web.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.ReportingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiltersTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 15);
    private static final LocalDate LAST = LocalDate.of(2021, 5, 31);

    private static Filters filters(String from, String to, String service) {
        return new Filters(
                new Filters.Typed(from, to, service),
                new Filters.Known(TODAY, Optional.of(LAST), List.of("Étrangers")));
    }

    @Test
    void without_a_date_the_year_up_to_the_last_known_day_is_shown() {
        assertThat(filters("", "", "").period())
                .contains(new ReportingPeriod(LocalDate.of(2020, 6, 1), LAST));
        assertThat(
                        new Filters(
                                        new Filters.Typed("", "", ""),
                                        new Filters.Known(TODAY, Optional.empty(), List.of()))
                                .period())
                .contains(new ReportingPeriod(LocalDate.of(2020, 6, 16), TODAY));
    }

    @Test
    void one_date_is_enough() {
        assertThat(filters("1/5/21", "", "").period())
                .contains(new ReportingPeriod(LocalDate.of(2021, 5, 1), LAST));
        assertThat(filters("2021-06-10", "", "").period())
                .as("after the last known day")
                .contains(
                        new ReportingPeriod(LocalDate.of(2021, 6, 10), LocalDate.of(2021, 6, 10)));
        assertThat(filters("", "31/12/2020", "").period())
                .contains(
                        new ReportingPeriod(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)));
    }

    @Test
    void what_is_wrong_is_said_of_its_field() {
        assertThat(filters("31/06/2021", "", "Permis").problems())
                .extracting(Filters.Problem::field, Filters.Problem::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("du", "shared.date.doesNotExist"),
                        org.assertj.core.groups.Tuple.tuple(
                                "service", "appointments.service.unknown"));
        assertThat(filters("", "hier", "").problems())
                .extracting(Filters.Problem::key)
                .containsExactly("shared.date.notUnderstood");
        assertThat(filters("2021-05-02", "2021-05-01", "").problems())
                .extracting(Filters.Problem::key)
                .containsExactly("period.reversed");
        assertThat(filters("2010-05-02", "2021-05-01", "Étrangers").problems())
                .extracting(Filters.Problem::key)
                .containsExactly("period.tooLong");
    }
}
