package fr.prefecture.clu.search;

import static fr.prefecture.clu.search.SearchExamples.QUALITY;
import static fr.prefecture.clu.search.SearchExamples.STAFF;
import static fr.prefecture.clu.search.SearchExamples.TODAY;
import static fr.prefecture.clu.search.SearchExamples.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    @TempDir Path folder;

    private final SearchExamples source = new SearchExamples();
    private SearchKeeping keeping;

    @AfterEach
    void close() {
        if (keeping != null) {
            keeping.close();
        }
    }

    private SearchKeeping keeping() {
        if (keeping == null) {
            keeping =
                    new SearchKeeping(
                            folder.resolve("index"),
                            source.readings(),
                            Clock.fixed(
                                    TODAY.atStartOfDay().toInstant(ZoneOffset.UTC),
                                    ZoneOffset.UTC));
            keeping.prepare();
        }
        return keeping;
    }

    private SearchAnswer ask(Seeker seeker, String words) {
        return new Search(keeping(), seeker, TODAY).find(SearchAsked.all(words));
    }

    private List<String> found(String words) {
        return found(ask(QUALITY, words));
    }

    private static List<String> found(SearchAnswer answer) {
        return answer.groups().stream()
                .flatMap(group -> group.hits().stream())
                .map(hit -> hit.page().replace("/things/", ""))
                .toList();
    }

    @ParameterizedTest
    @Tag("RCH-1")
    @CsvSource({
        "réunion, REUNION",
        "reunion, Réunions",
        "cœur, coeur",
        "où était l’élève, ELEVE",
        "e\u0301tat, état",
        "pré\u00ADfecture, préfecture"
    })
    void case_accents_and_joined_letters_do_not_matter(String written, String asked) {
        source.put(thing("1", written, ""));

        assertThat(found(asked)).containsExactly("1");
    }

    @ParameterizedTest
    @Tag("RCH-2")
    @CsvSource({
        "titre de séjour, titres de séjours",
        "usagers, usager",
        "tribunaux, tribunal",
        "décisions prises, décision",
        "réclamation, réclamations",
        "nouvelles, nouvelle"
    })
    void a_plural_finds_its_singular_and_back(String written, String asked) {
        source.put(thing("1", written, ""));

        assertThat(found(asked)).containsExactly("1");
    }

    @ParameterizedTest
    @Tag("RCH-3")
    @ValueSource(
            strings = {
                "usager",
                "l’usager",
                "l'usager",
                "d’usager",
                "qu'usager",
                "jusqu’usager",
                "'usager'",
                "L’USAGER"
            })
    void an_elided_article_does_not_hide_its_word(String asked) {
        source.put(thing("1", "L’accueil de l’usager", ""));
        source.put(thing("2", "accueil de l'usager", ""));

        assertThat(found(asked)).containsExactlyInAnyOrder("1", "2");
    }

    @ParameterizedTest
    @Tag("RCH-4")
    @CsvSource({
        "COM-3, 1",
        "com-3, 1",
        "A-2021-001, 2",
        "2021, 2",
        "M0012, 3",
        "'L. 423-23', 4",
        "L423-23, 5",
        "'12,5', 6",
        "indicateur.delai.moyen, 7",
        "delai, 7"
    })
    void numbers_and_codes_are_found_as_typed(String asked, String key) {
        source.put(thing("1", "La règle COM-3", ""));
        source.put(thing("2", "A-2021-001 · Revoir le courrier", ""));
        source.put(thing("3", "Dossier M0012", ""));
        source.put(thing("4", "Article L. 423-23 du code", ""));
        source.put(thing("5", "Article L423-23 du code", ""));
        source.put(thing("6", "Une moyenne de 12,5 jours", ""));
        source.put(thing("7", "indicateur.delai.moyen", ""));
        source.put(thing("8", "COM-30, A-20210-001, M00120, 12,51", ""));

        assertThat(found(asked)).startsWith(key).doesNotContain("8");
    }

    @Test
    @Tag("RCH-5")
    void a_word_as_typed_comes_before_its_plural_and_a_title_before_a_text() {
        source.put(thing("text plural", "Rien", "les guichets"));
        source.put(thing("title plural", "Les guichets", ""));
        source.put(thing("text", "Rien", "un guichet, un guichet, un guichet"));
        source.put(thing("title", "Le guichet", ""));

        assertThat(found("guichet"))
                .containsExactly("title", "title plural", "text", "text plural");
    }

    @Test
    @Tag("RCH-5")
    void of_equal_ones_the_recent_comes_before_the_old() {
        Set<String> roles = Set.of(Roles.QUALITY);
        source.put(thing("old", "k", "Guichet", "", TODAY.minusYears(9), roles, ""));
        source.put(thing("without", "k", "Guichet", "", null, roles, ""));
        source.put(thing("recent", "k", "Guichet", "", TODAY.minusDays(9), roles, ""));
        source.put(thing("older title", "k", "Guichets", "", TODAY, roles, ""));

        assertThat(found("guichet")).containsExactly("recent", "old", "without", "older title");
    }

    @Test
    @Tag("RCH-6")
    void all_words_are_looked_for_and_any_of_them_when_nothing_has_all() {
        source.put(thing("1", "Le délai du courrier", ""));
        source.put(thing("2", "Le délai", "de la réponse"));

        SearchAnswer all = ask(QUALITY, "délai réponse");
        SearchAnswer any = ask(QUALITY, "courrier réponse");

        assertThat(found(all)).containsExactly("2");
        assertThat(all.anyWord()).isFalse();
        assertThat(found(any)).containsExactlyInAnyOrder("1", "2");
        assertThat(any.anyWord()).isTrue();
    }

    @ParameterizedTest
    @Tag("RCH-7")
    @ValueSource(
            strings = {
                "« titre de séjour »",
                "\"titre de séjour\"",
                "“titres de séjour”",
                "titre-de-séjour"
            })
    void words_in_quotation_marks_follow_each_other(String asked) {
        source.put(thing("1", "Le titre de séjour", ""));
        source.put(thing("2", "Un séjour, et le titre de voyage", ""));

        assertThat(found(asked)).containsExactly("1");
    }

    @Test
    @Tag("RCH-8")
    void the_last_word_may_be_only_begun() {
        source.put(thing("1", "La naturalisation", "par décret"));

        assertThat(found("natural")).containsExactly("1");
        assertThat(found("décret natura")).containsExactly("1");
        assertThat(found("na")).isEmpty();
        assertThat(found("« natura »")).isEmpty();
        assertThat(ask(QUALITY, "natura décret").anyWord()).isTrue();
    }

    @ParameterizedTest
    @Tag("RCH-9")
    @ValueSource(
            strings = {
                "guichet*",
                "guich*",
                "\"guichet",
                "guichet »",
                "« guichet",
                "+guichet -",
                "guichet AND",
                "title:guichet",
                "guichet~2",
                "(guichet OR",
                "guichet\\",
                "[guichet TO }",
                "guichet^9 && ||",
                "/guichet/",
                "<script>guichet</script>",
                "guichet\u0000\uD800"
            })
    void signs_mean_nothing_and_harm_nothing(String asked) {
        source.put(thing("1", "Le guichet du titre and script", "TO OR TITLE 2 9"));

        assertThat(found(asked)).containsExactly("1");
    }

    @ParameterizedTest
    @Tag("RCH-10")
    @CsvSource({
        "'', NO_WORD",
        "'   ', NO_WORD",
        "'* ? … \"\"', NO_WORD",
        "de la, SMALL_WORDS",
        "l d’, SMALL_WORDS",
        "'à l’être, où', SMALL_WORDS"
    })
    void without_a_word_that_tells_something_nothing_is_looked_for(
            String asked, SearchRefusal why) {
        source.put(thing("1", "de la", ""));

        assertThat(ask(QUALITY, asked).refusal()).contains(why);
    }

    @Test
    @Tag("RCH-10")
    void more_than_300_characters_are_refused() {
        source.put(thing("1", "mot", ""));

        assertThat(ask(QUALITY, "mot ".repeat(75)).refusal()).isEmpty();
        assertThat(ask(QUALITY, "mot ".repeat(75) + "x").refusal())
                .contains(SearchRefusal.TOO_LONG);
        assertThat(ask(QUALITY, "x".repeat(10_000)).refusal()).contains(SearchRefusal.TOO_LONG);
    }

    @Test
    @Tag("RCH-11")
    void what_a_role_may_not_read_is_neither_found_nor_counted() {
        secretsAndOthers();

        SearchAnswer staff = ask(STAFF, "guichet");
        SearchAnswer quality = ask(QUALITY, "guichet");

        assertThat(staff.total()).isEqualTo(2);
        assertThat(staff.groups())
                .extracting(SearchGroup::kind)
                .containsExactly("search.kind.action");
        assertThat(found(staff)).containsExactlyInAnyOrder("own", "open");
        assertThat(quality.total()).isEqualTo(12);
        assertThat(quality.groups())
                .extracting(SearchGroup::kind, SearchGroup::count)
                .containsExactlyInAnyOrder(
                        tuple("search.kind.action", 2), tuple("search.kind.complaint", 10));
        assertThat(ask(new Seeker(Set.of(), ""), "guichet").total()).isZero();
    }

    @Test
    @Tag("RCH-11")
    void any_word_is_any_word_that_one_may_read() {
        secretsAndOthers();

        assertThat(ask(STAFF, "secret guichet").anyWord()).isTrue();
        assertThat(ask(STAFF, "secret guichet").total()).isEqualTo(2);
        assertThat(ask(STAFF, "secret").total()).isZero();
    }

    @Test
    @Tag("RCH-11")
    void what_belongs_to_one_person_is_found_by_that_person_whatever_the_case_of_the_login() {
        source.put(thing("1", "k", "Ma réclamation", "", TODAY, Set.of(Roles.QUALITY), "Agent"));

        assertThat(found(ask(STAFF, "réclamation"))).containsExactly("1");
        assertThat(found(ask(new Seeker(Set.of(Roles.STAFF), "other"), "réclamation"))).isEmpty();
        assertThat(found(ask(new Seeker(Set.of(Roles.CERT), "agent"), "réclamation")))
                .as("who is no member of the staff any more")
                .isEmpty();
    }

    private void secretsAndOthers() {
        Set<String> quality = Set.of(Roles.QUALITY);
        Set<String> all = Set.of(Roles.QUALITY, Roles.STAFF);
        for (int i = 0; i < 10; i++) {
            source.put(
                    thing(
                            "secret" + i,
                            "search.kind.complaint",
                            "Un secret du guichet confidentiel",
                            "",
                            TODAY,
                            quality,
                            ""));
        }
        source.put(thing("open", "search.kind.action", "Le guichet", "", TODAY, all, ""));
        source.put(thing("own", "search.kind.action", "Mon guichet", "", TODAY, quality, "agent"));
    }

    @Test
    @Tag("RCH-12")
    void an_excerpt_shows_where_the_words_are_and_marks_them() {
        String far = "Bla bla. ".repeat(100);
        source.put(
                thing(
                        "1",
                        "Les titres de séjour",
                        far + "Le délai <b>des titres</b> s’allonge\npour l’usager. " + far));

        SearchHit hit = ask(QUALITY, "titre usager").groups().get(0).hits().get(0);

        assertThat(hit.title())
                .containsExactly(
                        new SearchPassage("Les ", false),
                        new SearchPassage("titres", true),
                        new SearchPassage(" de séjour", false));
        assertThat(hit.excerpt())
                .contains(new SearchPassage("titres", true), new SearchPassage("usager", true))
                .startsWith(new SearchPassage("… ", false))
                .endsWith(new SearchPassage(" …", false));
        assertThat(hit.excerpt().stream().map(SearchPassage::text).collect(Collectors.joining()))
                .contains("Le délai <b>des titres</b> s’allonge pour l’usager.")
                .hasSizeLessThan(300);
    }

    @Test
    @Tag("RCH-12")
    void an_excerpt_without_the_words_is_the_beginning_of_the_text() {
        source.put(thing("1", "Guichet", "Un texte court."));
        source.put(thing("2", "Guichet", "x".repeat(1000)));
        source.put(thing("3", "Guichet", ""));

        List<SearchHit> hits = ask(QUALITY, "guichet").groups().get(0).hits();

        assertThat(hits)
                .extracting(SearchHit::excerpt)
                .contains(List.of(new SearchPassage("Un texte court.", false)), List.of());
    }

    @Test
    @Tag("RCH-12")
    void of_each_kind_the_five_best_are_shown_and_of_one_kind_page_after_page() {
        for (int i = 0; i < 47; i++) {
            Set<String> roles = Set.of(Roles.QUALITY);
            source.put(
                    thing(
                            "a" + i,
                            "search.kind.action",
                            "Guichet",
                            "",
                            TODAY.minusDays(i),
                            roles,
                            ""));
        }
        source.put(thing("m", "Guichet", ""));

        SearchAnswer all = ask(QUALITY, "guichet");
        SearchAnswer third =
                new Search(keeping(), QUALITY, TODAY)
                        .find(new SearchAsked("guichet", "search.kind.action", 3));

        assertThat(all.total()).isEqualTo(48);
        assertThat(all.groups())
                .extracting(group -> group.hits().size())
                .containsExactlyInAnyOrder(5, 1);
        assertThat(found(third))
                .containsExactlyElementsOf(IntStream.range(40, 47).mapToObj(i -> "a" + i).toList());
        assertThat(third.groups()).extracting(SearchGroup::count).containsExactlyInAnyOrder(47, 1);
    }

    @Test
    @Tag("RCH-22")
    void all_results_are_handed_out_for_a_table() {
        for (int i = 0; i < 47; i++) {
            source.put(thing("a" + i, "Guichet", "texte"));
        }

        SearchAnswer all = new Search(keeping(), QUALITY, TODAY).all(SearchAsked.all("guichet"));

        assertThat(found(all)).hasSize(47);
        assertThat(all.groups().get(0).hits().get(0).excerpt()).isEmpty();
    }

    @ParameterizedTest
    @Tag("RCH-13")
    @CsvSource({
        "acceuil, accueil",
        "reclamazion, réclamation",
        "préfectrue, préfecture",
        "titre de sejuor, titre de séjour",
        "guichat et acceuil, guichet et accueil"
    })
    void another_spelling_is_proposed_with_its_accents(String asked, String proposed) {
        source.put(thing("1", "Accueil de la Préfecture", "Une réclamation au guichet"));
        source.put(thing("2", "Titre de Séjour", ""));

        assertThat(ask(QUALITY, asked).advice()).contains(proposed);
    }

    @Test
    @Tag("RCH-13")
    void no_spelling_is_proposed_that_finds_nothing_for_this_person() {
        secretsAndOthers();

        assertThat(ask(QUALITY, "confidentielle").total()).isEqualTo(10);
        assertThat(ask(QUALITY, "confidentjel").advice()).containsExactly("confidentiel");
        assertThat(ask(STAFF, "confidentjel").advice()).isEmpty();
        assertThat(ask(STAFF, "secrat").advice()).isEmpty();
        assertThat(ask(STAFF, "guichat").advice()).containsExactly("guichet");
    }

    @Test
    @Tag("RCH-13")
    void a_word_that_only_others_may_find_gets_the_advice_of_an_unknown_one() {
        Set<String> quality = Set.of(Roles.QUALITY);
        for (int i = 0; i < 50; i++) {
            source.put(thing("s" + i, "k", "guichez", "", TODAY, quality, ""));
        }
        source.put(thing("1", "k", "guichet", "", TODAY, Set.of(Roles.STAFF), ""));

        assertThat(ask(STAFF, "guichez").advice()).containsExactly("guichet");
    }

    @Test
    @Tag("RCH-13")
    void words_that_are_known_get_no_advice() {
        source.put(thing("1", "guichet", ""));
        source.put(thing("2", "guichets accueil", ""));

        assertThat(ask(QUALITY, "guichet").advice()).isEmpty();
    }

    @Test
    @Tag("RCH-11")
    void a_boundary_asks_for_the_roles_and_the_login_of_its_caller() {
        secretsAndOthers();
        try (Database database = Database.empty()) {
            Searches searches = database.boundary(Searches.class);
            searches.keeping = keeping();
            database.as("Agent").in(Roles.STAFF);

            assertThat(searches.find(SearchAsked.all("guichet")).total()).isEqualTo(2);
            assertThat(found(searches.all(SearchAsked.all("guichet")))).hasSize(2);
            database.as("referent").in(Roles.QUALITY);
            assertThat(searches.find(SearchAsked.all("guichet")).total()).isEqualTo(12);
        }
    }
}
