package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
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

/** The bin and the history, filled, empty and filtered, against what a machine can check. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class BinAccessibilityE2E {

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void something_was_removed() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        BinScreen.removed(browser, "15/01/2021", "2021-01-15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/corbeille",
                "/corbeille?type=listening.incident",
                "/corbeille?type=quality.display",
                "/historique",
                "/historique?type=listening.incident&nature=suppression&du=2021-01-01",
                "/historique?mots=introuvable-ici",
                "/historique?du=31/02/2021"
            })
    void every_page_keeps_the_rules_in_both_themes(String path) {
        new AccessibilityWalk(browser).keeps(path);
    }

    @Test
    void the_news_of_a_removal_keeps_the_rules() {
        assertThat(new BinScreen(browser).offersUndo()).isTrue();
        new AccessibilityWalk(browser).keepsAsItStands("removed");
    }
}
