package fr.prefecture.clu.web;

import fr.prefecture.clu.it.Clu;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The home page and what calls for attention against what a machine can check: A1, A3 to A11, A12,
 * A16, A17, A23, in both themes, wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class HomeAccessibilityE2E {

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @ParameterizedTest
    @CsvSource({
        "/, referent",
        "/?mois=2021-05, referent",
        "/?mois=2003-02, referent",
        "/?mois=demain, referent",
        "/a-traiter, referent",
        "/?mois=2021-05, secretaire",
        "/a-traiter, secretaire",
        "/?mois=2021-05, standard",
        "/, agent",
        "/a-traiter, agent",
        "/, admin",
        "/a-traiter, admin",
        "/preferences, referent"
    })
    void a_page_can_be_used_by_everyone(String path, String login) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, login);
        new AccessibilityWalk(browser).keeps(path);
    }

    @Test
    void so_can_what_freezing_means_unfolded() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        browser.open("/?mois=2021-04");
        browser.script(
                "document.querySelectorAll('main details').forEach(d => { d.open = true; })");
        new AccessibilityWalk(browser).keepsAsItStands("what freezing means, unfolded");
    }
}
