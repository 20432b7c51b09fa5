package fr.prefecture.clu.letters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.document.Accessible;
import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Folded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyLettersTest {

    private final Database database =
            Database.empty().at(Instant.parse("2021-05-31T10:00:00Z")).as("referent");
    private final ReplyTemplates templates = database.boundary(ReplyTemplates.class);
    private final ReplyLetters letters = database.boundary(ReplyLetters.class);

    @BeforeEach
    void the_collection_that_ships() {
        FirstTemplates first = database.boundary(FirstTemplates.class);
        database.transaction(first::open);
        database.transaction(first::open);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void validateAll() {
        templates
                .rows()
                .forEach(row -> database.transaction(() -> templates.validate(row.id(), 1)));
    }

    @Test
    @Tag("LET-4")
    void two_acknowledgements_and_eighteen_letters_ship_once_as_drafts() {
        List<TemplateRow> rows = templates.rows();

        assertThat(rows).hasSize(20).allMatch(row -> row.state() == TemplateState.DRAFT);
        assertThat(rows.stream().filter(row -> row.terms().kind() == ReplyKind.ACKNOWLEDGEMENT))
                .extracting(TemplateRow::code)
                .containsExactly("AR-01", "AR-02");
        assertThat(letters.search("")).isEmpty();
    }

    @Test
    @Tag("LET-13")
    void every_one_of_them_can_be_validated() {
        validateAll();

        assertThat(letters.search("")).hasSize(20);
    }

    @Test
    @Tag("LET-11")
    void three_letters_of_some_word_find_each_of_them_first() {
        validateAll();

        Map<String, List<String>> keys =
                templates.rows().stream()
                        .collect(Collectors.toMap(TemplateRow::code, row -> firstBy(row)));

        assertThat(keys).allSatisfy((code, three) -> assertThat(three).as(code).isNotEmpty());
    }

    private List<String> firstBy(TemplateRow row) {
        return row.terms().requests().stream()
                .flatMap(request -> Folded.words(request).stream())
                .filter(word -> word.length() >= 3)
                .map(word -> word.substring(0, 3))
                .distinct()
                .filter(
                        three ->
                                letters.search(three).stream()
                                        .findFirst()
                                        .filter(first -> first.code().equals(row.code()))
                                        .isPresent())
                .limit(1)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "manqué, LT-03",
        "horaires, LT-01",
        "j’ai raté mon rendez-vous, LT-03",
    })
    @Tag("LET-11")
    void what_a_person_asks_finds_the_letter(String asked, String code) {
        validateAll();

        assertThat(letters.search(asked).get(0).code()).isEqualTo(code);
    }

    /** Of A21 of the rules of accessibility, for each letter as it is handed out. */
    @Test
    @Tag("LET-8")
    void each_of_them_is_an_accessible_letter_and_says_the_same_in_every_format() {
        for (TemplateRow row : templates.rows()) {
            Paper paper = letters.sample(row.code(), row.latest(), Print.STANDARD);
            Accessible.check(paper);
            assertThat(paper.xhtml()).as(row.code()).doesNotContain("{", "}");
        }
    }

    @Test
    @Tag("LET-8")
    void a_letter_says_what_was_typed_and_shows_what_is_missing() {
        TemplateRow row =
                templates.rows().stream()
                        .filter(one -> one.code().equals("AR-02"))
                        .findFirst()
                        .orElseThrow();

        Paper paper =
                letters.letter(
                        row.code(),
                        row.latest(),
                        Map.of("nom du service", "Bureau <b>des</b> titres & Cie"),
                        List.of("Madame Exemple", "1 rue de l’Exemple"),
                        Print.STANDARD);

        assertThat(paper.name()).isEqualTo("ar-02");
        assertThat(paper.xhtml())
                .contains(
                        "Bureau &lt;b&gt;des&lt;/b&gt; titres &amp; Cie",
                        "[téléphone du service]",
                        "Madame Exemple")
                .doesNotContain("<b>");
        assertThat(letters.plain(row.latest().text(), Map.of("nom du service", "Accueil")))
                .contains("service\u202f: Accueil", "[téléphone du service]");
    }
}
