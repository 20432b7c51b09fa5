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
 * The page of what was found against what a machine can check: A1, A3 to A11, A12, A13, A16, A17,
 * A23, in both themes, wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class SearchAccessibilityE2E {

    private Browser browser;
    private SearchScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        screen = new SearchScreen(browser);
        screen.untilFound("usagers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/recherche",
                "/recherche?q=usagers",
                "/recherche?q=usagers&type=reunions",
                "/recherche?q=usajers",
                "/recherche?q=zzzyyyxxxwww",
                "/recherche?q=usagers+zzzyyyxxxwww",
                "/recherche?q=de+la",
                "/recherche?q=*%3F"
            })
    void every_state_keeps_the_rules_in_both_themes(String path) {
        new AccessibilityWalk(browser).keeps(path);
    }

    @Test
    void a_refused_long_text_keeps_the_rules() {
        browser.open(SearchScreen.address("mot".repeat(200)));
        assertThat(screen.title()).startsWith("Erreur");

        new AccessibilityWalk(browser).keeps(SearchScreen.address("mot".repeat(200)));
    }

    @Test
    void the_count_is_in_a_status_region_and_in_the_title() {
        browser.open(SearchScreen.address("usagers"));

        assertThat(screen.find("#compte").getDomAttribute("role")).isEqualTo("status");
        assertThat(screen.status()).contains("pour « usagers »");
        assertThat(Screen.spaced(screen.title())).contains("pour « usagers »");
    }

    @Test
    void the_skip_link_leads_to_the_field_on_every_page() {
        browser.open("/actions");

        assertThat(screen.find(".raccourcis a[href='#recherche']").getDomProperty("textContent"))
                .isEqualTo("Aller à la recherche");
        assertThat(
                        screen.find("form[role=search] label[for=recherche]")
                                .getDomProperty("textContent"))
                .isEqualTo("Rechercher dans CLU");
    }
}
