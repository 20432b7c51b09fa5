package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.web.switchboard.Filters.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiltersTest {

    private static final Filters.Known KNOWN =
            new Filters.Known(
                    LocalDate.of(2021, 6, 10),
                    Optional.of(LocalDate.of(2021, 5, 28)),
                    List.of("principal"),
                    List.of("accueil", "titres"));

    @Test
    void without_dates_the_period_is_the_month_of_the_last_calls() {
        assertThat(filters("", "").period()).contains(period("2021-05-01", "2021-05-31"));
    }

    @Test
    void before_any_call_it_is_the_current_month() {
        Filters.Known nothing =
                new Filters.Known(
                        LocalDate.of(2021, 6, 10), Optional.empty(), List.of(), List.of());
        assertThat(new Filters(new Filters.Typed("", "", "", ""), nothing).period())
                .contains(period("2021-06-01", "2021-06-30"));
    }

    @Test
    void a_date_alone_is_completed_to_its_month() {
        assertThat(filters("10/3/21", " ").period()).contains(period("2021-03-10", "2021-03-31"));
        assertThat(filters("", "10 mars 2021").period())
                .contains(period("2021-03-01", "2021-03-10"));
    }

    @Test
    void a_date_that_does_not_exist_is_refused_at_its_field() {
        assertThat(filters("31/06/2021", "30/06/2021").problems())
                .containsExactly(
                        new Problem("du", "shared.date.doesNotExist", List.of("Du", "31/06/2021")));
        assertThat(filters("1/6/2021", "demain").problems())
                .containsExactly(
                        new Problem("au", "shared.date.notUnderstood", List.of("Au", "demain")));
    }

    @Test
    void both_dates_may_be_wrong() {
        assertThat(filters("hier", "demain").problems())
                .extracting(Problem::field)
                .containsExactly("du", "au");
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        Filters reversed = filters("2/5/2021", "1/5/2021");
        assertThat(reversed.problems())
                .extracting(Problem::field, Problem::key)
                .containsExactly(tuple("au", "period.reversed"));
        assertThat(reversed.period()).isEmpty();
    }

    @Test
    void a_period_out_of_the_calendar_is_refused_at_the_date_that_is_out() {
        assertThat(filters("1/1/1999", "1/5/2021").problems())
                .extracting(Problem::field)
                .containsExactly("du");
        assertThat(filters("1/5/2021", "1/1/2100").problems())
                .extracting(Problem::field)
                .containsExactly("au");
    }

    @Test
    void ten_years_fit_and_more_than_3700_days_do_not() {
        assertThat(filters("1/1/2011", "31/12/2020").problems()).isEmpty();
        assertThat(filters("1/1/2010", "31/12/2020").problems())
                .extracting(Problem::key)
                .containsExactly("period.tooLong");
    }

    @Test
    void a_queue_or_a_source_that_nobody_knows_is_refused() {
        Filters filters = new Filters(new Filters.Typed("", "", "ailleurs", "annexe"), KNOWN);
        assertThat(filters.problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("file", "source");
    }

    @Test
    void a_known_queue_and_source_are_taken_without_their_blanks() {
        Filters filters = new Filters(new Filters.Typed("", "", " titres ", "principal"), KNOWN);
        assertThat(filters.problems()).isEmpty();
        assertThat(filters.queue()).contains("titres");
        assertThat(filters.source()).contains("principal");
    }

    private static Filters filters(String from, String to) {
        return new Filters(new Filters.Typed(from, to, "", ""), KNOWN);
    }
}
