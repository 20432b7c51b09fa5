package fr.prefecture.clu.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FindableLettersTest {

    private final ConsultationCase example = new ConsultationCase();
    private final FindableLetters searches = example.database.boundary(FindableLetters.class);

    @AfterEach
    void close() {
        example.close();
    }

    @Test
    @Tag("RCH-20")
    void a_template_is_found_by_its_latest_text_and_by_who_uses_it_only_once_it_serves() {
        long id = example.ids.get(0);
        List<SearchRecord> draft = searches.of("letters.template", String.valueOf(id));
        example.database.transaction(() -> example.templates.validate(id, 1));
        example.database.transaction(
                () ->
                        example.templates.write(
                                id,
                                1,
                                "Objet nouveau",
                                ReplyText.of("Un texte nouveau."),
                                "Essai"));
        List<SearchRecord> served = searches.of("letters.template", String.valueOf(id));
        example.database.transaction(() -> example.templates.withdraw(id, "Remplacé"));

        assertThat(draft)
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.title()).isEqualTo("AR-01 · Objet de AR-01");
                            assertThat(one.text()).contains("Texte de AR-01").doesNotContain("##");
                            assertThat(one.page()).isEqualTo("/comite/modeles/" + id);
                            assertThat(one.roles())
                                    .containsExactlyInAnyOrder(
                                            Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL);
                        });
        assertThat(served)
                .extracting(SearchRecord::title, SearchRecord::page)
                .containsExactly(
                        tuple("AR-01 · Objet nouveau", "/comite/modeles/" + id),
                        tuple("AR-01 · Objet de AR-01", "/modeles/" + id));
        assertThat(served.get(1).roles())
                .containsExactlyInAnyOrder(Roles.SWITCHBOARD, Roles.WEBSITE, Roles.STAFF);
        assertThat(searches.of("letters.template", String.valueOf(id))).hasSize(1);
    }

    @Test
    @Tag("RCH-20")
    void a_consultation_and_all_its_observations_are_found_without_an_address() {
        long id = example.sent();
        long first = example.note(id, 0, 1, "Le ton est trop sec", LocalDate.of(2021, 5, 31));
        long second = example.note(id, 1, 0, "Rien à redire", LocalDate.of(2021, 5, 31));

        List<SearchRecord> observations = searches.of("letters.observation", String.valueOf(id));
        List<SearchRecord> all = new ArrayList<>();
        searches.all(all::add);

        assertThat(observations)
                .extracting(SearchRecord::page)
                .containsExactlyInAnyOrder(
                        "/comite/observations/" + first, "/comite/observations/" + second);
        assertThat(observations).extracting(SearchRecord::key).containsOnly(String.valueOf(id));
        assertThat(observations).extracting(SearchRecord::text).contains("Le ton est trop sec");
        assertThat(searches.of("letters.consultation", String.valueOf(id))).hasSize(1);
        assertThat(all).containsAll(observations).hasSize(5 + 1 + 2);
        assertThat(all.toString()).doesNotContain("asso.example", "rue de l’Exemple");
        assertThat(searches.of("letters.consultation", "987654321")).isEmpty();
        assertThat(searches.of("letters.consultation", "aucune")).isEmpty();
    }
}
