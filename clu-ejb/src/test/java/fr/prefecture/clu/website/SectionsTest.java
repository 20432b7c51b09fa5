package fr.prefecture.clu.website;

import static fr.prefecture.clu.website.WebsiteExamples.FRIDAY;
import static fr.prefecture.clu.website.WebsiteExamples.MONDAY;
import static fr.prefecture.clu.website.WebsiteExamples.changed;
import static fr.prefecture.clu.website.WebsiteExamples.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SectionsTest {

    private final Database database =
            Database.empty().at(Instant.parse("2021-05-31T10:00:00Z")).as("site");
    private final Sections sections = database.boundary(Sections.class);
    private final PracticalInfoSheets sheets = database.boundary(PracticalInfoSheets.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("WEB-11")
    void a_section_is_late_when_its_last_update_is_older_than_its_limit_and_comes_first() {
        told(
                database,
                1,
                changed("actualites/a", FRIDAY, 9),
                changed("etrangers/b", MONDAY, 9),
                changed("etrangers/c", MONDAY, 10));
        long foreigners = id("etrangers");
        long news = id("actualites");
        database.transaction(
                () -> sections.entrust(foreigners, "Bureau du séjour", Optional.of(27)));
        database.transaction(() -> sections.entrust(news, "Communication", Optional.of(24)));
        assertThat(rows())
                .extracting(SectionRow::name, SectionRow::daysLate, SectionRow::pages)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("etrangers", 1L, 2L),
                        org.assertj.core.groups.Tuple.tuple("actualites", 0L, 1L));
        assertThat(rows().get(0).service()).contains("Bureau du séjour");
    }

    @Test
    @Tag("WEB-11")
    void a_section_is_the_one_that_the_feed_names_else_the_first_folder_else_the_front_page() {
        told(
                database,
                1,
                changed("permis/echange", MONDAY, 9),
                changed("index.html", MONDAY, 9),
                PageUpdate.on("page", "Sécurité routière", MONDAY, UpdateKind.CREATED, false));
        assertThat(rows())
                .extracting(SectionRow::name)
                .containsExactly("Accueil", "permis", "Sécurité routière");
    }

    @Test
    void sections_stand_in_the_order_of_a_french_alphabet() {
        told(
                database,
                1,
                changed("Sécurité/a", MONDAY, 9),
                changed("étrangers/a", MONDAY, 9),
                changed("Démarches/a", MONDAY, 9));
        assertThat(rows())
                .extracting(SectionRow::name)
                .containsExactly("Démarches", "étrangers", "Sécurité");
        assertThat(database.transaction(() -> sections.names(Optional.empty())))
                .containsExactly("Démarches", "étrangers", "Sécurité");
    }

    @Test
    @Tag("WEB-11")
    void a_limit_of_no_days_and_an_unknown_section_are_refused() {
        told(database, 1, changed("a/b", MONDAY, 9));
        long known = id("a");
        assertRefused(
                () -> sections.entrust(known, "", Optional.of(0)), "website.section.ageLimit");
        assertRefused(
                () -> sections.entrust(9999, "", Optional.empty()), "website.section.unknown");
    }

    @Test
    @Tag("WEB-12")
    void a_sheet_is_due_a_quarter_after_its_last_check_and_at_once_before_the_first() {
        long id =
                database.transaction(
                        () ->
                                sheets.add(
                                        Sites.DEFAULT,
                                        "Horaires de l’accueil",
                                        "horaires",
                                        "Accueil"));
        assertThat(sheet().late()).isTrue();
        database.transaction(
                () -> sheets.check(id, LocalDate.of(2021, 2, 28), "Camille Durand", "Capture"));
        assertThat(sheet().due()).isEqualTo(LocalDate.of(2021, 5, 28));
        assertThat(sheet().late()).isTrue();
        database.transaction(
                () -> sheets.check(id, LocalDate.of(2021, 3, 31), "Camille Durand", "Capture"));
        assertThat(sheet().due()).isEqualTo(LocalDate.of(2021, 6, 30));
        assertThat(sheet().late()).isFalse();
        assertThat(sheet().checkedBy()).contains("Camille Durand");
    }

    @Test
    @Tag("WEB-12")
    void a_check_needs_a_past_day_a_person_and_a_proof() {
        long id =
                database.transaction(
                        () -> sheets.add(Sites.DEFAULT, "Horaires", "horaires", "Accueil"));
        assertRefused(
                () -> sheets.check(id, LocalDate.of(2021, 6, 1), "Camille", "Capture"),
                "website.sheet.check.future");
        assertRefused(
                () -> sheets.check(id, LocalDate.of(2021, 5, 1), " ", "Capture"),
                "website.sheet.missing.person");
        assertRefused(
                () -> sheets.check(id, LocalDate.of(2021, 5, 1), "Camille", ""),
                "website.sheet.missing.proof");
        assertRefused(
                () -> sheets.add(Sites.DEFAULT, "Horaires", "ailleurs", "Accueil"),
                "website.sheet.title.taken");
    }

    private long id(String name) {
        return rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<SectionRow> rows() {
        return database.transaction(() -> sections.rows(Optional.empty()));
    }

    private SheetRow sheet() {
        return database.transaction(() -> sheets.rows(Optional.empty())).get(0);
    }

    private void assertRefused(Runnable act, String key) {
        assertThatThrownBy(() -> database.transaction(act))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }
}
