package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import org.openqa.selenium.Cookie;

/**
 * What campaigns tell against what a machine can check: A1, A3 to A11, A12, A16, A17,
 * A23, in both themes, wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class ResultsAccessibilityE2E {

    private static final int WIDE = 1280;
    private static final int NARROW = 320;

    private Browser browser;
    private ResultsScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        screen = new ResultsScreen(browser);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "USERS/resultats",
                "USERS/resultats?canal=PAPER",
                "FEW/resultats",
                "STAFF/resultats",
                "USERS/verbatims",
                "USERS/verbatims?sujet=aucun&publication=oui",
                "STAFF/verbatims",
                "USERS/rapport",
                "/enquetes/sujets",
                "/enquetes/sujets?sujet=-3"
            })
    void every_page_keeps_the_rules_in_both_themes(String where) {
        String path = address(where);
        Inspection inspection = new Inspection(browser);
        SoftAssertions softly = new SoftAssertions();
        theme("clair");
        browser.width(WIDE);
        browser.open(path);
        look(inspection, softly, "light");
        softly.assertThat(inspection.cutOff()).as("A6, A7").isEmpty();
        keyboard(path, softly);
        browser.width(WIDE / 2);
        softly.assertThat(inspection.overflow()).as("A6 at 200 %").isNotPositive();
        browser.width(NARROW);
        softly.assertThat(inspection.overflow()).as("A5 at 320 px").isNotPositive();
        softly.assertThat(inspection.sidewaysScrollers()).as("A5 at 320 px").isEmpty();
        softly.assertThat(inspection.axe()).as("A1 at 320 px").isEmpty();
        browser.width(WIDE);
        theme("sombre");
        browser.open(path);
        softly.assertThat(inspection.axe()).as("A1 dark").isEmpty();
        softly.assertAll();
    }

    @Test
    void a_comment_and_its_refusal_keep_the_rules() {
        browser.open(address("USERS/verbatims"));
        screen.read("diabétique");
        screen.press("publier");
        assertThat(screen.isInvalid("publiable")).isTrue();
        assertThat(screen.summaryHasFocus()).isTrue();
        SoftAssertions softly = new SoftAssertions();
        look(new Inspection(browser), softly, "refused");
        softly.assertAll();
    }

    @Test
    void every_title_is_its_own_and_says_where_it_stands() {
        List<String> titles = new ArrayList<>();
        for (String path :
                List.of("USERS/resultats", "USERS/verbatims", "USERS/rapport", "/enquetes/sujets")) {
            browser.open(address(path));
            titles.add(browser.driver().getTitle());
        }
        assertThat(titles).doesNotHaveDuplicates().allMatch(title -> title.endsWith(" – CLU"));
    }

    private String address(String where) {
        String campaign = where.split("/", 2)[0];
        return campaign.isEmpty()
                ? where
                : screen.campaign(
                                switch (campaign) {
                                    case "FEW" -> ResultsScreen.FEW;
                                    case "STAFF" -> ResultsScreen.STAFF;
                                    default -> ResultsScreen.USERS;
                                })
                        + where.substring(campaign.length());
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
        // A refused form has the focus on its summary: the walk starts at the top all the same.
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

    private void theme(String name) {
        browser.driver()
                .manage()
                .addCookie(new Cookie.Builder("clu-theme", name).path("/").build());
    }
}
