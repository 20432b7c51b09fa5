package fr.prefecture.clu.web;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** The pages of the minutes against the rules of accessibility that a machine can check. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class MinutesAccessibilityE2E {

    private static final int WIDE = 1280;
    private static final int NARROW = 320;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @Test
    void every_page_of_the_minutes_keeps_the_rules_in_both_themes() {
        Browser browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        String meeting =
                MinutesScreen.plan(
                        browser,
                        "" + Rest.address(""),
                        "Une réunion dont le titre est assez long pour aller à la ligne",
                        "23/11/2026");
        MinutesScreen screen = new MinutesScreen(browser, meeting).open();
        for (String letter : List.of("f", "q", "r", "p", "v", "s", "d")) {
            screen.shortcut(letter).type("Une ligne, " + "motsanscoupure".repeat(8));
        }
        screen.type(Keys.TAB, "Service", Keys.TAB, "2027").save();

        Inspection inspection = new Inspection(browser);
        SoftAssertions softly = new SoftAssertions();
        for (String theme : List.of("clair", "sombre")) {
            browser.open("/aide");
            browser.theme(theme);
            for (String path :
                    List.of(
                            meeting + "/releve",
                            meeting + "/releve/saisie",
                            meeting + "/releve/erratum",
                            "/comite/decisions",
                            "/comite/sujets",
                            "/comite/sujets?q=ligne",
                            "/comite/sujets?q=introuvable",
                            "/aide/raccourcis")) {
                browser.open(path);
                softly.assertThat(inspection.axe()).as("A1 %s %s", theme, path).isEmpty();
                softly.assertThat(inspection.structure()).as("A9 A16 %s", path).isEmpty();
                softly.assertThat(inspection.language()).as("A23 %s", path).isEmpty();
                browser.width(NARROW);
                softly.assertThat(inspection.overflow()).as("A5 %s", path).isNotPositive();
                softly.assertThat(inspection.sidewaysScrollers()).as("A5 %s", path).isEmpty();
                softly.assertThat(inspection.axe()).as("A1 320 %s %s", theme, path).isEmpty();
                browser.width(WIDE);
            }
        }
        softly.assertAll();
    }
}
