package fr.prefecture.clu.website;

import static fr.prefecture.clu.website.WebsiteExamples.MAY;
import static fr.prefecture.clu.website.WebsiteExamples.changed;
import static fr.prefecture.clu.website.WebsiteExamples.rows;
import static fr.prefecture.clu.website.WebsiteExamples.told;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ReportingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GapTest {

    @Test
    void the_longest_gap_is_the_longest_run_of_known_days_without_any_update() {
        try (Database database = Database.empty().at(Instant.parse("2021-06-15T10:00:00Z"))) {
            told(
                    database,
                    1,
                    changed("a", LocalDate.of(2021, 5, 4), 9),
                    changed("a", LocalDate.of(2021, 5, 6), 9),
                    changed("a", LocalDate.of(2021, 5, 18), 9));
            assertThat(Gap.longest(rows(database, ReportingPeriod.of(MAY))))
                    .contains(new Gap(LocalDate.of(2021, 5, 7), LocalDate.of(2021, 5, 17)));
            assertThat(new Gap(LocalDate.of(2021, 5, 7), LocalDate.of(2021, 5, 17)).length())
                    .isEqualTo(11);
        }
    }

    @Test
    void there_is_no_gap_where_nothing_is_known() {
        try (Database database = Database.empty()) {
            assertThat(Gap.longest(rows(database, ReportingPeriod.of(MAY)))).isEmpty();
        }
    }
}
