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
 * The pages of mystery surveys against what a machine can check: A1, A3 to A11, A12, A16, A17, A23,
 * in both themes, wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class MysteryAccessibilityE2E {

    /** The survey on which all these pages are looked at: one is enough. */
    private static String path;

    private static String contact;

    private Browser browser;
    private MysteryScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        screen = new MysteryScreen(browser);
        if (path == null) {
            path = screen.drawn("Enquête d’essai, accessibilité");
            browser.open(path);
            contact = screen.contacts().get(0);
            browser.open(contact);
            screen.tellAllGood("04/05/2021");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/enquetes/mystere",
                "/enquetes/mystere?canal=courriel&sens=partenaire&etat=cloturee",
                "/enquetes/mystere/nouvelle",
                "/enquetes/mystere/importer",
                "{enquete}",
                "{enquete}/modifier",
                "{enquete}/scenarios",
                "{enquete}/grille",
                "{enquete}/tirage",
                "{enquete}/echange",
                "{enquete}/resultats",
                "{contact}"
            })
    void every_page_keeps_the_rules_in_both_themes(String asked) {
        new AccessibilityWalk(browser)
                .keeps(asked.replace("{enquete}", path).replace("{contact}", contact));
    }

    @Test
    void a_refused_contact_keeps_the_rules() {
        browser.open(path);
        browser.open(screen.contacts().get(1));
        screen.press("enregistrer");
        assertThat(screen.isInvalid("jour")).isTrue();
        assertThat(screen.summaryHasFocus()).isTrue();
        new AccessibilityWalk(browser).keepsAsItStands("refused");
    }

    @Test
    void every_title_is_its_own_and_says_where_it_stands() {
        List<String> titles = new ArrayList<>();
        for (String part :
                List.of(
                        "",
                        "/modifier",
                        "/scenarios",
                        "/grille",
                        "/tirage",
                        "/echange",
                        "/resultats")) {
            browser.open(path + part);
            titles.add(browser.driver().getTitle());
        }
        browser.open(contact);
        titles.add(browser.driver().getTitle());
        for (String page : List.of("", "/nouvelle", "/importer")) {
            browser.open(MysteryScreen.LIST + page);
            titles.add(browser.driver().getTitle());
        }
        assertThat(titles).doesNotHaveDuplicates().allMatch(title -> title.endsWith(" – CLU"));
    }
}
