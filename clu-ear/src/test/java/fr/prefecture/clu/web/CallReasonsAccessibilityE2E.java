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

/**
 * The pages of the reasons to call against what a machine can check: A1, A3 to A13, A16, A17, A23,
 * in both themes, wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class CallReasonsAccessibilityE2E {

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/telephone/pointage",
                "/telephone/motifs",
                "/telephone/motifs?motif=-1",
                "/telephone/motifs/resultats?du=2021-05-01&au=2021-05-31",
                "/telephone/motifs/resultats?du=2019-01-01&au=2019-01-31",
                "/telephone/motifs/resultats?du=31/06/2021&au=01/05/2021"
            })
    void every_page_keeps_the_rules_in_both_themes(String path) {
        new AccessibilityWalk(browser).keeps(path);
    }

    @Test
    void a_refused_reason_keeps_the_rules() {
        CallReasonsScreen screen = CallReasonsScreen.open(browser, "/telephone/motifs");
        screen.say("\u202eTitre de séjour", "é".repeat(200), "12", "javascript:alert(1)");
        assertThat(screen.isInvalid("code")).isTrue();
        assertThat(screen.summaryHasFocus()).isTrue();
        new AccessibilityWalk(browser).keepsAsItStands("refused");
    }

    @Test
    void presses_that_wait_keep_the_rules() {
        CallReasonsScreen screen = CallReasonsScreen.open(browser, "/telephone/pointage");
        screen.begin();
        try {
            screen.connected(false);
            screen.keyboard.type("0");
            screen.untilSaid("n’est pas encore enregistré");
            screen.takeBack();
        } finally {
            screen.connected(true);
        }
        browser.patiently().until(d -> screen.kept() == 0);
        assertThat(screen.find("#pointage-dit").getAriaRole()).isEqualTo("status");
        new AccessibilityWalk(browser).keepsAsItStands("presses that waited");
    }
}
