package fr.prefecture.clu.cert;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FollowedIndex;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CertSearchTest {

    private final Database database = CertExamples.aCentre();
    private final FollowedIndex index =
            new FollowedIndex(database, database.boundary(FindableCompetences.class));
    private final Competences competences = database.boundary(Competences.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("CERT-34")
    void who_handles_what_is_found_by_title_centre_and_departement() {
        SearchRecord found = named("Permis de conduire · Isère");

        assertThat(found.text()).contains("CERT de l’Essonne, permis de conduire", "38");
        assertThat(found.page()).isEqualTo("/cert/qui-traite-quoi?dept=38&titre=PC");
        assertThat(found.roles()).contains(Roles.STAFF, Roles.SWITCHBOARD);
    }

    @Test
    @Tag("CERT-34")
    void a_competence_that_is_new_and_the_one_that_gives_way_are_both_found() {
        LocalDate from = LocalDate.of(2021, 7, 1);
        database.transaction(
                () ->
                        competences.open(
                                "PC",
                                "38",
                                new CompetenceTerms(
                                        "CERT du Rhône, permis de conduire",
                                        "04 00 00 00 00",
                                        from,
                                        Optional.empty(),
                                        "Note de service")));

        assertThat(index.records("competence"))
                .filteredOn(one -> one.title().equals("Permis de conduire · Isère"))
                .extracting(SearchRecord::day)
                .hasSize(2)
                .contains(from);
    }

    private SearchRecord named(String title) {
        List<SearchRecord> found =
                index.records("competence").stream()
                        .filter(one -> one.title().equals(title))
                        .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    @Tag("CERT-34")
    void a_note_is_found_by_what_it_says_on_the_page_of_its_month_until_it_is_removed() {
        DayNotes notes = database.boundary(DayNotes.class);
        ReportingPeriod outage =
                new ReportingPeriod(LocalDate.of(2021, 5, 12), LocalDate.of(2021, 5, 14));
        database.transaction(() -> notes.add(outage, "", "Panne nationale"));
        long own = database.transaction(() -> notes.add(outage, "76", "Renfort"));

        assertThat(index.records("note"))
                .extracting(SearchRecord::title, SearchRecord::page)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "Panne nationale", "/cert?periode=2021-05"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Renfort", "/cert?periode=2021-05&dept=76"));
        assertThat(index.records("note"))
                .allSatisfy(note -> assertThat(note.title() + note.text()).doesNotContain("cert"));

        database.transaction(() -> notes.remove(own));
        assertThat(index.records("note"))
                .extracting(SearchRecord::title)
                .containsExactly("Panne nationale");
    }

    @Test
    @Tag("CERT-34")
    void a_centre_that_is_renamed_is_found_by_its_new_name() {
        Remits remits = database.boundary(Remits.class);
        database.transaction(() -> remits.rename(remits.centre().version(), "CERT de l’Isère"));

        assertThat(index.records("competence"))
                .extracting(SearchRecord::text)
                .anyMatch(text -> text.startsWith("CERT de l’Isère\n"))
                .noneMatch(text -> text.startsWith("CERT de l’Isère, permis de conduire"));
    }
}
