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
 * The pages of the rounds, of the displays and of the trainings against what a machine can check:
 * A1, A3 to A11, A12, A16, A17, A23, in both themes, wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class CollectionAccessibilityE2E {

    private Browser browser;
    private String round;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        RoundsScreen screen = new RoundsScreen(browser);
        browser.patiently()
                .until(
                        d -> {
                            browser.open("/indicateurs/collectes");
                            return screen.offers("Collecte de mai 2021");
                        });
        screen.followText("Collecte de mai 2021");
        round = browser.path();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/indicateurs/collectes",
                "/indicateurs/collectes?annee=1999",
                "/indicateurs/collectes/nouvelle",
                "ROUND",
                "ROUND?etat=en-retard&moi=oui",
                "ROUND/demande",
                "ROUND/relance",
                "ASKING",
                "/affichages",
                "/affichages?etat=retires&objet=autre",
                "/affichages/nouveau",
                "DISPLAY",
                "DISPLAY?retirer=oui",
                "/formations",
                "/formations?annee=1999",
                "/formations/nouvelle",
                "TRAINING"
            })
    void every_page_keeps_the_rules_in_both_themes(String named) {
        new AccessibilityWalk(browser).keeps(path(named));
    }

    /** What the demonstration tells has no number that is known before. */
    private String path(String named) {
        String start = named.replaceAll("[?/].*", "");
        return switch (start) {
            case "ROUND" -> named.replace("ROUND", round);
            case "ASKING" -> first(round, "tr[data-demande] a");
            case "DISPLAY" ->
                    named.replace("DISPLAY", first("/affichages", "tr[data-affichage] a"));
            case "TRAINING" -> first("/formations", "tr[data-formation] a");
            default -> named;
        };
    }

    private String first(String list, String css) {
        browser.open(list);
        return new RoundsScreen(browser).find(css).getDomAttribute("href");
    }

    @Test
    void a_refused_answer_keeps_the_rules() {
        browser.open(first(round, "tr[data-demande] a"));
        RoundsScreen screen = new RoundsScreen(browser);
        screen.press("donner");
        assertThat(screen.summaryHasFocus()).isTrue();
        new AccessibilityWalk(browser).keepsAsItStands("refused");
    }

    @Test
    void every_title_is_its_own_and_says_where_it_stands() {
        List<String> titles = new ArrayList<>();
        for (String path :
                List.of(
                        "/indicateurs/collectes",
                        "/indicateurs/collectes/nouvelle",
                        round,
                        round + "/demande",
                        round + "/relance",
                        "/affichages",
                        "/affichages/nouveau",
                        "/formations",
                        "/formations/nouvelle")) {
            browser.open(path);
            titles.add(browser.driver().getTitle());
        }
        assertThat(titles).doesNotHaveDuplicates().allMatch(title -> title.endsWith(" – CLU"));
    }
}
