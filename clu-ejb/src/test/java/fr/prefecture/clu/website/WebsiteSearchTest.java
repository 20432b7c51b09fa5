package fr.prefecture.clu.website;

import static fr.prefecture.clu.website.WebsiteExamples.MONDAY;
import static fr.prefecture.clu.website.WebsiteExamples.changed;
import static fr.prefecture.clu.website.WebsiteExamples.told;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FollowedIndex;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WebsiteSearchTest {

    private final Database database =
            Database.empty().at(Instant.parse("2021-05-31T08:00:00Z")).as("webmestre");
    private final FollowedIndex index =
            new FollowedIndex(database, database.boundary(FindableSections.class));

    @AfterEach
    void close() {
        database.close();
    }

    private static SearchRecord only(List<SearchRecord> records) {
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    @Test
    @Tag("WEB-14")
    void a_section_is_found_once_a_feed_has_named_it_and_by_the_service_that_answers_for_it() {
        told(database, 1, changed("etrangers/b", MONDAY, 9), changed("etrangers/c", MONDAY, 10));
        SearchRecord found = only(index.records("section"));
        assertThat(found.title()).isEqualTo("etrangers");
        assertThat(found.page()).isEqualTo("/site/rubriques?site=principal");

        database.transaction(
                () ->
                        database.boundary(Sections.class)
                                .entrust(
                                        Long.parseLong(found.key()),
                                        "Bureau du séjour",
                                        Optional.empty()));
        assertThat(only(index.records("section")).text()).isEqualTo("Bureau du séjour");
    }

    @Test
    @Tag("WEB-14")
    void a_section_that_no_feed_names_any_more_is_not_found_unless_it_is_entrusted() {
        told(database, 1, changed("etrangers/b", MONDAY, 9));
        told(database, 2, changed("permis/c", MONDAY, 9));
        long kept =
                Long.parseLong(
                        index.records("section").stream()
                                .filter(one -> one.title().equals("permis"))
                                .findFirst()
                                .orElseThrow()
                                .key());
        database.transaction(
                () -> database.boundary(Sections.class).entrust(kept, "Titres", Optional.empty()));
        Origins origins = database.boundary(Origins.class);
        database.transaction(
                () -> {
                    origins.remove(1);
                    origins.remove(2);
                });

        assertThat(index.records("section"))
                .extracting(SearchRecord::title)
                .containsExactly("permis");
    }

    @Test
    @Tag("WEB-14")
    void a_sheet_is_found_by_its_title_and_address_and_not_by_who_checked_it() {
        PracticalInfoSheets sheets = database.boundary(PracticalInfoSheets.class);
        long id =
                database.transaction(
                        () ->
                                sheets.add(
                                        Sites.DEFAULT,
                                        "Horaires d’été",
                                        "https://exemple.example/horaires",
                                        "Accueil"));
        database.transaction(() -> sheets.check(id, MONDAY, "Camille Testeuse", "Capture"));

        SearchRecord found = only(index.records("sheet"));
        assertThat(found.text()).isEqualTo("https://exemple.example/horaires\nAccueil");
        assertThat(found.roles())
                .containsExactlyInAnyOrder(Roles.QUALITY, Roles.WEBSITE, Roles.SECRETARY_GENERAL);
    }

    @Test
    @Tag("WEB-14")
    void a_declaration_is_found_by_those_who_declare_until_it_is_taken_back() {
        Declarations declarations = database.boundary(Declarations.class);
        database.transaction(() -> declarations.update(Sites.DEFAULT, MONDAY, "", ""));
        long id =
                database.transaction(
                        () -> declarations.excuse(Sites.DEFAULT, MONDAY, "Panne du serveur"));

        SearchRecord found = only(index.records("declaration"));
        assertThat(found.title()).isEqualTo("Panne du serveur");
        assertThat(found.page()).isEqualTo("/site/declarations/" + id);
        assertThat(found.roles()).containsExactly(Roles.WEBSITE);

        database.transaction(() -> declarations.withdraw(id));
        assertThat(index.records("declaration")).isEmpty();
    }
}
