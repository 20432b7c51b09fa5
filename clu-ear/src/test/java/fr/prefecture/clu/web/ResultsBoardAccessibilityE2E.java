package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages of the results boards against what a machine can check: A1, A3 to A9, A11, A12, A16,
 * A17, A23, in both themes, wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class ResultsBoardAccessibilityE2E {

    private static final String SHIPPED = "Nos résultats du 2e trimestre 2021";

    private Browser browser;
    private String board;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        BoardsScreen screen = new BoardsScreen(browser);
        browser.patiently()
                .until(
                        d -> {
                            browser.open(BoardsScreen.LIST);
                            return screen.lists(SHIPPED);
                        });
        screen.enter(SHIPPED);
        board = browser.path();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/indicateurs/resultats",
                "/indicateurs/resultats?etat=retire&annee=2021",
                "/indicateurs/resultats/nouveau",
                "BOARD",
                "BOARD/version?numero=1",
                "BOARD/composition",
                "BOARD/indicateur?indicateur=accueil.attente"
            })
    void every_page_keeps_the_rules_in_both_themes(String named) {
        new AccessibilityWalk(browser).keeps(named.replace("BOARD", board));
    }

    @Test
    void a_board_that_is_prepared_and_shows_nothing_keeps_the_rules() {
        BoardsScreen screen = BoardsScreen.prepared(browser, "Affichage vide", "2020");
        AccessibilityWalk walk = new AccessibilityWalk(browser);
        walk.keeps(browser.path());
        screen.press("ajouter");
        assertThat(screen.summaryHasFocus()).isTrue();
        walk.keepsAsItStands("refused");
        walk.keeps(browser.path().replace("/composition", ""));
    }

    @Test
    void a_withdrawal_without_a_reason_keeps_the_rules() {
        BoardsScreen screen = BoardsScreen.open(browser, board);
        screen.press("retirer");
        assertThat(screen.summaryHasFocus()).isTrue();
        new AccessibilityWalk(browser).keepsAsItStands("refused");
    }

    @Test
    void every_title_is_its_own_and_says_where_it_stands() {
        List<String> titles = new ArrayList<>();
        for (String path :
                List.of(
                        "/indicateurs/resultats",
                        "/indicateurs/resultats/nouveau",
                        board,
                        board + "/version?numero=1",
                        board + "/composition",
                        board + "/indicateur?indicateur=accueil.attente")) {
            browser.open(path);
            titles.add(browser.driver().getTitle());
        }
        assertThat(titles).doesNotHaveDuplicates().allMatch(title -> title.endsWith(" – CLU"));
    }
}
