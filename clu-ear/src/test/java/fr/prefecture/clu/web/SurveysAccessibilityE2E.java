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
 * The pages of surveys against what a machine can check: A1, A3 to A11, A12, A16, A17, A23, in both
 * themes, wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class SurveysAccessibilityE2E {

    private Browser browser;
    private String campaign;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        campaign =
                new SurveysScreen(browser)
                        .campaign("Enquête d’accessibilité", "15/02/2021", "31/12/2022");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/enquetes",
                "/enquetes?etat=preparee&public=agents",
                "/enquetes/nouvelle",
                "CAMPAIGN",
                "CAMPAIGN/saisie",
                "/questionnaires",
                "EDITION",
                "EDITION?langue=en"
            })
    void every_page_keeps_the_rules_in_both_themes(String where) {
        new AccessibilityWalk(browser).keeps(at(where));
    }

    @Test
    void a_draft_and_its_question_keep_the_rules() {
        SurveysScreen screen = new SurveysScreen(browser);
        browser.open("/questionnaires");
        screen.find("#titre").sendKeys("Accessibilité " + System.nanoTime());
        screen.press("creer");
        String edition = browser.path();
        for (String path : List.of(edition, edition + "/question")) {
            new AccessibilityWalk(browser).keeps(path);
        }
    }

    @Test
    void a_refused_sheet_keeps_the_rules() {
        SurveysScreen screen = new SurveysScreen(browser);
        browser.open(campaign + "/saisie");
        screen.save();
        assertThat(screen.summaryHasFocus()).isTrue();
        new AccessibilityWalk(browser).keepsAsItStands("refused");
    }

    @Test
    void every_title_is_its_own_and_says_where_it_stands() {
        List<String> titles = new ArrayList<>();
        for (String where :
                List.of(
                        "/enquetes",
                        "/enquetes/nouvelle",
                        "CAMPAIGN",
                        "CAMPAIGN/saisie",
                        "/questionnaires",
                        "EDITION")) {
            browser.open(at(where));
            titles.add(browser.driver().getTitle());
        }
        assertThat(titles).doesNotHaveDuplicates().allMatch(title -> title.endsWith(" – CLU"));
    }

    /** The campaign of this test, and the edition that it asks. */
    private String at(String where) {
        if (where.startsWith("EDITION")) {
            browser.open(campaign);
            return where.replace(
                    "EDITION",
                    browser.string(
                            "return new URL(document.querySelector('main dl a').href).pathname"));
        }
        return where.replace("CAMPAIGN", campaign);
    }
}
