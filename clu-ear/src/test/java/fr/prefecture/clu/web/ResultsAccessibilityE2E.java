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
 * What campaigns tell against what a machine can check: A1, A3 to A11, A12, A16, A17, A23, in both
 * themes, wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class ResultsAccessibilityE2E {

    private Browser browser;
    private ResultsScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        screen = new ResultsScreen(browser);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "USERS/resultats",
                "USERS/resultats?canal=PAPER",
                "FEW/resultats",
                "STAFF/resultats",
                "USERS/verbatims",
                "USERS/verbatims?sujet=aucun&publication=oui",
                "STAFF/verbatims",
                "USERS/rapport",
                "/enquetes/sujets",
                "/enquetes/sujets?sujet=-3"
            })
    void every_page_keeps_the_rules_in_both_themes(String where) {
        new AccessibilityWalk(browser).keeps(address(where));
    }

    @Test
    void a_comment_and_its_refusal_keep_the_rules() {
        browser.open(address("USERS/verbatims"));
        screen.read("diabétique");
        screen.type("publiable", "Je suis diabétique.");
        screen.press("publier");
        assertThat(screen.isInvalid("publiable")).isTrue();
        assertThat(screen.summaryHasFocus()).isTrue();
        new AccessibilityWalk(browser).keepsAsItStands("refused");
    }

    @Test
    void every_title_is_its_own_and_says_where_it_stands() {
        List<String> titles = new ArrayList<>();
        for (String path :
                List.of(
                        "USERS/resultats",
                        "USERS/verbatims",
                        "USERS/rapport",
                        "/enquetes/sujets")) {
            browser.open(address(path));
            titles.add(browser.driver().getTitle());
        }
        assertThat(titles).doesNotHaveDuplicates().allMatch(title -> title.endsWith(" – CLU"));
    }

    private String address(String where) {
        String campaign = where.split("/", 2)[0];
        return campaign.isEmpty()
                ? where
                : screen.campaign(
                                switch (campaign) {
                                    case "FEW" -> ResultsScreen.FEW;
                                    case "STAFF" -> ResultsScreen.STAFF;
                                    default -> ResultsScreen.USERS;
                                })
                        + where.substring(campaign.length());
    }
}
