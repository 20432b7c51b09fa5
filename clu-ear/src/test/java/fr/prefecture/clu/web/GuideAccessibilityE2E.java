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
 * The guide and the preferences against what a machine can check: A1, A3 to A11, A12, A16, A17,
 * A23, in both themes, wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class GuideAccessibilityE2E {

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_website_officer() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "site");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/aide",
                "/aide?mots=convocation",
                "/aide?mots=xylophone",
                "/aide/premier-jour",
                "/aide/preparer-une-reunion",
                "/aide/chiffres",
                "/aide/raccourcis",
                "/preferences",
                "/plan-du-site"
            })
    void every_page_keeps_the_rules_in_both_themes(String path) {
        new AccessibilityWalk(browser).keeps(path);
    }

    /** Hundreds of links: what is on it has been walked through on the pages themselves. */
    @Test
    void the_whole_guide_keeps_the_rules() {
        new AccessibilityWalk(browser).keepsButTheOrder("/aide/imprimer");
    }

    @Test
    void the_largest_text_is_nowhere_cut_and_scrolls_no_page_sideways() {
        PreferencesScreen screen = PreferencesScreen.open(browser);
        try {
            screen.pick("taille", "Très").save();
            browser.width(640);
            Inspection inspection = new Inspection(browser);
            for (String path :
                    List.of("/preferences", "/aide", "/aide/chiffres", "/aide/convoquer")) {
                browser.open(path);
                assertThat(inspection.overflow()).as(path).isNotPositive();
                assertThat(inspection.axe()).as(path).isEmpty();
            }
        } finally {
            browser.width(1280);
            PreferencesScreen.open(browser).forget();
        }
    }

    @Test
    void every_title_is_its_own_and_says_where_it_stands() {
        List<String> titles = new ArrayList<>();
        for (String path :
                List.of(
                        "/aide",
                        "/aide/chiffres",
                        "/aide/imprimer",
                        "/aide/raccourcis",
                        "/aide/preferences",
                        "/preferences")) {
            browser.open(path);
            titles.add(browser.driver().getTitle());
        }
        assertThat(titles).doesNotHaveDuplicates().allMatch(title -> title.endsWith(" – CLU"));
    }
}
