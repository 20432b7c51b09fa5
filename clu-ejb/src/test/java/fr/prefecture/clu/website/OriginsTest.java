package fr.prefecture.clu.website;

import static fr.prefecture.clu.website.WebsiteExamples.FRIDAY;
import static fr.prefecture.clu.website.WebsiteExamples.MONDAY;
import static fr.prefecture.clu.website.WebsiteExamples.changed;
import static fr.prefecture.clu.website.WebsiteExamples.dated;
import static fr.prefecture.clu.website.WebsiteExamples.paris;
import static fr.prefecture.clu.website.WebsiteExamples.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.shared.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OriginsTest {

    private final Database database =
            Database.empty().at(Instant.parse("2021-06-15T10:00:00Z")).as("site");
    private final Origins origins = database.boundary(Origins.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("WEB-3")
    void an_update_is_known_by_its_page_and_instant() {
        told(database, 1, changed("a", MONDAY, 9), dated("a", FRIDAY));
        assertThat(
                        known(
                                changed("a", MONDAY, 9),
                                changed("a", MONDAY, 10),
                                changed("b", MONDAY, 9),
                                dated("a", FRIDAY),
                                dated("b", FRIDAY)))
                .isEqualTo(2);
    }

    @Test
    @Tag("WEB-3")
    void a_bare_date_is_known_where_an_instant_of_that_local_day_is() {
        told(database, 1, changed("a", MONDAY, 0), update("b", paris(MONDAY, 23, 59)));
        assertThat(known(dated("a", MONDAY))).isOne();
        assertThat(known(dated("a", MONDAY.minusDays(1)))).isZero();
        assertThat(known(dated("b", MONDAY))).isOne();
        assertThat(known(dated("b", MONDAY.plusDays(1)))).isZero();
    }

    @Test
    @Tag("WEB-3")
    void an_instant_tells_more_than_the_bare_date_that_is_known() {
        told(database, 1, dated("a", MONDAY));
        assertThat(known(changed("a", MONDAY, 9))).isZero();
    }

    @Test
    void what_does_not_count_is_not_known() {
        assertThat(known(dated("a", MONDAY))).as("no site yet").isZero();
        database.transaction(
                () -> origins.add(1, Sites.DEFAULT, FeedKind.CSV, List.of(dated("a", MONDAY))));
        assertThat(known(dated("a", MONDAY))).as("not published").isZero();
        database.transaction(() -> origins.publish(1));
        assertThat(known(dated("a", MONDAY))).isOne();
        database.transaction(() -> origins.remove(1));
        assertThat(known(dated("a", MONDAY))).as("taken back").isZero();
    }

    @Test
    void what_another_site_tells_is_not_known() {
        database.transaction(
                () -> {
                    origins.add(1, "autre", FeedKind.CSV, List.of(dated("a", MONDAY)));
                    origins.publish(1);
                });
        told(database, 2, dated("b", MONDAY));
        assertThat(known(dated("a", MONDAY))).isZero();
    }

    @Test
    void an_origin_that_is_taken_back_leaves_no_page_and_no_section_that_nobody_else_names() {
        told(database, 1, dated("a/un", MONDAY), dated("b/un", MONDAY), dated("c/un", MONDAY));
        told(database, 2, dated("a/un", FRIDAY));
        Sections sections = database.boundary(Sections.class);
        database.transaction(
                () -> {
                    long entrusted = sections.rows(Optional.empty()).get(2).id();
                    sections.entrust(entrusted, "Bureau du cabinet", Optional.empty());
                });

        database.transaction(() -> origins.remove(1));

        assertThat(database.transaction(() -> sections.rows(Optional.empty())))
                .extracting(SectionRow::name, SectionRow::pages)
                .containsExactly(tuple("a", 1L), tuple("c", 0L));
    }

    private static PageUpdate update(String page, Instant instant) {
        return PageUpdate.at(page, "", instant, UpdateKind.CHANGED, false);
    }

    private int known(PageUpdate... updates) {
        return database.transaction(() -> origins.known(Sites.DEFAULT, List.of(updates)));
    }
}
