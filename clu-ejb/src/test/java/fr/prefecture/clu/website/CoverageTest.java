package fr.prefecture.clu.website;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.ReportingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("WEB-15")
class CoverageTest {

    @ParameterizedTest
    @CsvSource({
        "CSV, 3, 20, 22, 22, 3, 21",
        "CSV, 3, 20, 27, 27, 3, 26",
        "CSV, 3, 20, 28, 28, 3, 20",
        "CSV, 3, 20, 28, 31, 3, 20",
        "CSV, 3, 20, 21, 31, 3, 30",
        "CSV, 3, 20, 20, 20, 3, 20",
        "DRUPAL, 3, 20, 22, 22, 3, 21",
        "IMPORT, 3, 20, 29, 29, 3, 20",
        "RSS, 3, 5, 25, 27, 3, 26",
        "ATOM, 3, 5, 25, 25, 3, 24",
        "SITEMAP, 3, 5, 25, 25, 24, 24",
        "SITEMAP, 3, 5, 25, 27, 24, 26"
    })
    void an_origin_covers_days_by_what_it_is_what_it_tells_and_when_it_was_read(
            FeedKind feed, int first, int last, int firstRead, int lastRead, int from, int to) {
        assertThat(
                        Coverage.of(
                                feed,
                                Optional.of(may(first, last)),
                                Optional.of(may(firstRead, lastRead))))
                .contains(may(from, to));
    }

    @ParameterizedTest
    @EnumSource(FeedKind.class)
    void what_was_read_and_tells_nothing_covers_the_eves_of_its_nights(FeedKind feed) {
        assertThat(Coverage.of(feed, Optional.empty(), Optional.of(may(4, 6)))).contains(may(3, 5));
        assertThat(Coverage.of(feed, Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void a_declaration_covers_its_day() {
        assertThat(Coverage.of(FeedKind.DECLARATION, Optional.of(may(4, 4)), Optional.empty()))
                .contains(may(4, 4));
    }

    @Test
    void a_year_told_years_later_ends_with_its_last_day() {
        ReportingPeriod year =
                new ReportingPeriod(LocalDate.of(2021, 1, 4), LocalDate.of(2021, 12, 30));
        LocalDate late = LocalDate.of(2026, 11, 30);
        assertThat(
                        Coverage.of(
                                FeedKind.CSV,
                                Optional.of(year),
                                Optional.of(new ReportingPeriod(late, late))))
                .contains(year);
    }

    @Test
    void deliveries_cover_the_days_between_them_if_they_are_a_week_apart_at_most() {
        List<ReportingPeriod> covered =
                new ArrayList<>(List.of(may(3, 4), may(3, 10), may(17, 18), may(26, 26)));
        for (int seed = 0; seed < 6; seed++) {
            Collections.shuffle(covered, new Random(seed));
            assertThat(Coverage.days(covered, may(9, 27)))
                    .as("in any order")
                    .containsExactlyInAnyOrderElementsOf(days(may(9, 18), may(26, 26)));
        }
    }

    private static List<LocalDate> days(ReportingPeriod... periods) {
        return List.of(periods).stream().flatMap(period -> period.days().stream()).toList();
    }

    private static ReportingPeriod may(int from, int to) {
        return new ReportingPeriod(LocalDate.of(2021, 5, from), LocalDate.of(2021, 5, to));
    }
}
