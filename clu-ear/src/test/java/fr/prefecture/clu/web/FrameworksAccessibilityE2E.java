package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
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
import org.openqa.selenium.By;

/**
 * The pages of the frameworks and structures against what a machine can check: A1, A3 to A11, A12,
 * A16, A17, A23, in both themes, wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class FrameworksAccessibilityE2E {

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
        new AccessibilityWalk(browser).keeps(follow(way));
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
}
