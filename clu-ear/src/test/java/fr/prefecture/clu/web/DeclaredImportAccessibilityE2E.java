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
 * The pages of what is imported of the telephone against what a machine can check, in both themes,
 * wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class DeclaredImportAccessibilityE2E {

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void somebody_of_the_switchboard() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "standard");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/telephone/imports",
                "/telephone/imports/nouveau",
                "/telephone/imports/standard",
                "/telephone/releves?du=2015-01-01&au=2015-01-31",
                "/telephone/releves?du=31/06/2021&au=hier"
            })
    void every_page_keeps_the_rules_in_both_themes(String path) {
        new AccessibilityWalk(browser).keeps(path);
    }

    @Test
    void totals_keep_the_rules_from_their_preview_to_their_list() {
        browser.open("/telephone/imports/nouveau");
        ImportsScreen screen = new ImportsScreen(browser);
        screen.chooseSource("autre standard");
        screen.send(
                ImportsScreen.file(
                        "mai.csv",
                        "Date;Heure;Reçus;Décrochés\n02/05/2016;8 h;12;10\n02/05/2016;9 h;15;14\n"
                                + "02/05/2016;midi;1;1\n"));
        assertThat(browser.path()).endsWith("/apercu");
        new AccessibilityWalk(browser).keepsAsItStands("the preview of totals");
        screen.press("confirmer");
        String report = browser.path();
        new AccessibilityWalk(browser).keeps("/telephone/releves?du=2016-05-01&au=2016-05-31");
        assertThat(screen.rows("releves")).hasSize(2);
        new AccessibilityWalk(browser).keeps("/telephone?du=2016-05-01&au=2016-05-31");
        browser.open(report);
        screen.openTheFoldOfUndoing();
        screen.press("annuler");
        assertThat(screen.text()).contains("Cet import est annulé.");
    }
}
