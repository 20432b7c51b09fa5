package fr.prefecture.clu.web.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.search.SearchAnswer;
import fr.prefecture.clu.search.SearchAsked;
import fr.prefecture.clu.search.SearchGroup;
import fr.prefecture.clu.search.SearchHit;
import fr.prefecture.clu.search.SearchPassage;
import fr.prefecture.clu.search.SearchProgress;
import fr.prefecture.clu.search.SearchRefusal;
import fr.prefecture.clu.search.Searches;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SearchPageTest {

    private static final SearchProgress UP_TO_DATE = new SearchProgress(false, 0);

    private final List<SearchAsked> asked = new ArrayList<>();

    @SuppressWarnings("UnnecessaryAssignment")
    private SearchPage page(SearchAnswer answer, Map<String, String> parameters) {
        SearchPage page = new SearchPage();
        page.request = request(parameters);
        page.searches =
                new Searches() {
                    @Override
                    public SearchAnswer find(SearchAsked words) {
                        asked.add(words);
                        return answer;
                    }
                };
        return page;
    }

    private static HttpServletRequest request(Map<String, String> parameters) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        SearchPageTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getParameter" -> parameters.get((String) arguments[0]);
                                    case "getContextPath" -> "";
                                    case "getScheme" -> "http";
                                    case "getServerName" -> "clu.example";
                                    case "getServerPort" -> 8080;
                                    default -> throw new UnsupportedOperationException();
                                });
    }

    private static SearchAnswer found(SearchGroup... groups) {
        return new SearchAnswer(
                Optional.empty(), false, false, List.of(groups), List.of(), UP_TO_DATE);
    }

    private static SearchAnswer refused(SearchRefusal why) {
        return new SearchAnswer(Optional.of(why), false, false, List.of(), List.of(), UP_TO_DATE);
    }

    private static SearchHit hit(String kind, String title) {
        return new SearchHit(
                kind,
                List.of(new SearchPassage(title, true)),
                List.of(),
                LocalDate.of(2021, 5, 31),
                "/actions/1");
    }

    private static SearchGroup actions(int count) {
        return new SearchGroup(
                "search.kind.action",
                count,
                List.of(
                        hit("search.kind.action", "Flécher le hall"),
                        hit("search.kind.action", "Flécher le hall")));
    }

    private static SearchGroup items() {
        return new SearchGroup(
                "search.kind.agendaItem",
                1,
                List.of(hit("search.kind.agendaItem", "Flécher le hall")));
    }

    @Test
    @Tag("RCH-23")
    void the_title_says_how_many_results_there_are_for_which_words() {
        SearchPage page = page(found(actions(23), items()), Map.of("q", " fléchage  du hall "));

        assertThat(page.getTitle())
                .isEqualTo("24\u00a0résultats pour «\u202ffléchage du hall\u202f»");
        assertThat(page.isFound()).isTrue();
    }

    @Test
    @Tag("RCH-23")
    void long_words_are_cut_in_the_title_and_nothing_found_is_said() {
        SearchPage page = page(found(), Map.of("q", "x".repeat(200)));

        assertThat(page.getTitle())
                .isEqualTo("Aucun résultat pour «\u202f" + "x".repeat(59) + "…\u202f»");
    }

    @Test
    @Tag("RCH-10")
    void a_refusal_says_the_limit_and_the_title_that_it_is_one() {
        SearchPage page = page(refused(SearchRefusal.TOO_LONG), Map.of("q", "x".repeat(10_000)));

        assertThat(page.isRefused()).isTrue();
        assertThat(page.getTitle()).isEqualTo("Erreur\u202f:\u00a0Recherche");
        assertThat(page.getRefusal()).contains("10\u202f000 caractères", "300 au plus");
        assertThat(page(refused(SearchRefusal.SMALL_WORDS), Map.of("q", "de la")).getRefusal())
                .startsWith("«\u202fde la\u202f»");
        assertThat(page(refused(SearchRefusal.NO_WORD), Map.of("q", "*?")).getRefusal())
                .contains("ni lettre ni chiffre");
    }

    @Test
    @Tag("RCH-23")
    void without_words_the_page_says_what_can_be_found() {
        SearchPage page = page(refused(SearchRefusal.NO_WORD), Map.of("q", "  "));

        assertThat(page.isEmptyHanded()).isTrue();
        assertThat(page.isRefused()).isFalse();
        assertThat(page.getTitle()).isEqualTo("Recherche");
        assertThat(page(refused(SearchRefusal.NO_WORD), Map.of()).isEmptyHanded()).isTrue();
    }

    @Test
    @Tag("RCH-12")
    void each_kind_leads_to_all_of_its_results() {
        SearchPage page = page(found(actions(23), items()), Map.of("q", "hall & mur"));

        assertThat(page.getShown())
                .extracting(ResultKind::heading, ResultKind::count, ResultKind::more)
                .containsExactly(
                        tuple("Actions", "23", "Voir les 23 actions"),
                        tuple("Points d’ordre du jour", "1", ""));
        assertThat(page.getKinds())
                .extracting(ResultKind::address)
                .containsExactly(
                        "/recherche?q=hall+%26+mur&type=actions",
                        "/recherche?q=hall+%26+mur&type=points-d-ordre-du-jour");
        assertThat(page.isOfOneKind()).isFalse();
    }

    @Test
    @Tag("RCH-12")
    void a_kind_and_a_page_in_the_address_are_asked_for_and_unknown_ones_are_all() {
        SearchPage one =
                page(
                        found(actions(47), items()),
                        Map.of("q", "hall", "type", "actions", "page", "9"));
        SearchPage none =
                page(found(actions(47), items()), Map.of("q", "hall", "type", "x", "page", "y"));

        assertThat(one.getShown()).extracting(ResultKind::heading).containsExactly("Actions");
        assertThat(one.getLeaf()).isEqualTo(3);
        assertThat(one.getLast()).isEqualTo(3);
        assertThat(asked)
                .containsExactly(
                        SearchAsked.all("hall"), new SearchAsked("hall", "search.kind.action", 3));
        assertThat(one.getExportAddress()).isEqualTo("/recherche.csv?q=hall&type=actions");
        assertThat(none.getShown()).hasSize(2);
        assertThat(none.getLast()).isEqualTo(1);
    }

    @Test
    @Tag("RCH-12")
    void results_of_one_name_are_told_apart() {
        SearchPage page = page(found(actions(2), items()), Map.of("q", "hall"));

        assertThat(page.getShown().stream().flatMap(kind -> kind.results().stream()))
                .extracting(SearchResult::apart)
                .containsExactly(
                        "", "– Actions, résultat 2", "– Points d’ordre du jour, résultat 1");
    }

    @Test
    @Tag("RCH-22")
    void the_table_has_the_filter_the_headings_and_the_whole_addresses() {
        List<List<String>> rows =
                SearchExports.rows(
                        request(Map.of()),
                        "hall",
                        Optional.of("search.kind.action"),
                        found(actions(2), items()));

        assertThat(rows)
                .hasSize(4)
                .contains(
                        List.of("Recherche\u202f: hall"),
                        List.of("Type", "Titre", "Date", "Adresse"),
                        List.of(
                                "Actions",
                                "Flécher le hall",
                                "31/05/2021",
                                "http://clu.example:8080/actions/1"));
        assertThat(
                        SearchExports.rows(
                                request(Map.of()),
                                "de",
                                Optional.empty(),
                                refused(SearchRefusal.SMALL_WORDS)))
                .hasSize(2);
    }
}
