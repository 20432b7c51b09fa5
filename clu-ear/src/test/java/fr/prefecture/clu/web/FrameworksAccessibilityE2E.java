package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import org.assertj.core.api.SoftAssertions;
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
import org.openqa.selenium.By;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The pages of the frameworks and structures against what a machine can check: A1, A3 to A11, A12,
 * A16, A17, A23, in both themes, wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class FrameworksAccessibilityE2E {

    private static final int WIDE = 1280;
    private static final int NARROW = 320;

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

    /** A page, or the page behind the first link of it that begins so. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/referentiels",
                "/referentiels/importer",
                "/referentiels > Qual-e-pref 2019",
                "/referentiels > Qual-e-pref 2019 > Ces informations sont vérifiées",
                "/referentiels > Qual-e-pref 2019 > au plus 3 mois",
                "/referentiels > Qual-e-pref 2019 > Fixer un nouvel objectif",
                "/structures",
                "/structures > Préfecture de démonstration",
                "/structures > Préfecture de démonstration > Modifier la structure",
                "/structures/nouvelle"
            })
    void every_page_keeps_the_rules_in_both_themes(String way) {
        Inspection inspection = new Inspection(browser);
        SoftAssertions softly = new SoftAssertions();
        browser.theme("clair");
        browser.width(WIDE);
        String path = follow(way);
        look(inspection, softly, "light");
        softly.assertThat(inspection.cutOff()).as("A6, A7").isEmpty();
        softly.assertThat(browser.driver().getTitle()).endsWith(" – CLU");
        keyboard(path, softly);
        browser.width(WIDE / 2);
        softly.assertThat(inspection.overflow()).as("A6 at 200 %").isNotPositive();
        browser.width(NARROW);
        softly.assertThat(inspection.overflow()).as("A5 at 320 px").isNotPositive();
        softly.assertThat(inspection.axe()).as("A1 at 320 px").isEmpty();
        browser.width(WIDE);
        browser.theme("sombre");
        browser.open(path);
        softly.assertThat(inspection.axe()).as("A1 dark").isEmpty();
        softly.assertAll();
    }

    @Test
    void the_secretary_general_reads_and_finds_no_way_to_write() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "secretaire");
        for (String way :
                List.of(
                        "/referentiels",
                        "/referentiels > Qual-e-pref 2019",
                        "/referentiels > Qual-e-pref 2019 > au plus 3 mois",
                        "/structures",
                        "/structures > Préfecture de démonstration")) {
            follow(way);
            assertThat(browser.driver().findElements(By.cssSelector("main form [type=submit]")))
                    .as(way)
                    .isEmpty();
            assertThat(new Screen(browser).text())
                    .as(way)
                    .doesNotContain(
                            "Importer un référentiel", "Fixer un nouvel objectif", "Modifier");
        }
    }

    /** Leads to the page, and says its address. */
    private String follow(String way) {
        String[] steps = way.split(" > ", -1);
        browser.open(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            String next =
                    browser.string(
                            "return [...document.querySelectorAll('main a, .page-tete a')].find(a =>"
                                    + " a.textContent.replace(/[\\u00a0\\u202f\\s]+/g, ' ').trim()"
                                    + ".startsWith(arguments[0])).getAttribute('href')",
                            steps[i]);
            browser.open(next);
            if (i == steps.length - 1) {
                return next;
            }
        }
        return steps[0];
    }

    private static void look(Inspection inspection, SoftAssertions softly, String when) {
        softly.assertThat(inspection.axe()).as("A1 " + when).isEmpty();
        softly.assertThat(inspection.structure()).as("A9 to A17 " + when).isEmpty();
        softly.assertThat(inspection.language()).as("A23 " + when).isEmpty();
        softly.assertThat(inspection.wordlessStates()).as("A8 " + when).isEmpty();
    }

    private void keyboard(String path, SoftAssertions softly) {
        Inspection inspection = new Inspection(browser);
        browser.open(path);
        browser.script(
                "document.body.tabIndex = -1; document.body.focus();"
                        + " document.body.removeAttribute('tabindex')");
        List<String> expected = inspection.interactive();
        softly.assertThat(expected).as("A3").hasSizeGreaterThan(5);
        softly.assertThat(inspection.walk(false, expected.size()))
                .as("A3, A4 forward")
                .isEqualTo(expected);
        List<String> reversed = new ArrayList<>(expected.subList(0, expected.size() - 1));
        Collections.reverse(reversed);
        softly.assertThat(inspection.walk(true, expected.size() - 1))
                .as("A3, A4 backward")
                .isEqualTo(reversed);
    }
}
