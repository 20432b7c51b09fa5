package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tablet in each of its states, and the pages around it and of the staff survey, against what a
 * machine can check: in both themes, wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class KioskAccessibilityE2E {

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

    @AfterEach
    void the_next_test_has_an_empty_tablet() {
        browser.open("/aide");
        browser.script("localStorage.clear(); sessionStorage.clear()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clair", "sombre"})
    void every_state_of_the_tablet_keeps_the_rules(String theme) {
        String campaign =
                KioskScreen.campaign(
                        browser, "Satisfaction des usagers", "Accessible " + System.nanoTime());
        browser.theme(theme);
        KioskScreen screen = KioskScreen.locked(browser, campaign);
        SoftAssertions softly = new SoftAssertions();
        look(softly, "start");
        screen.begin();
        while (screen.findAll("#borne-envoyer").isEmpty()) {
            look(softly, screen.heading());
            softly.assertThat(browser.string("return document.activeElement.id"))
                    .as("focus, " + screen.heading())
                    .isEqualTo("borne-titre");
            screen.answer("Rien à dire.");
        }
        look(softly, "end");
        screen.find("#borne-envoyer").click();
        browser.patiently().until(d -> screen.heading().equals("Merci"));
        look(softly, "thanks");
        screen.restart();
        screen.find("#borne-agent").click();
        look(softly, "exit");
        screen.leave("pas le bon");
        look(softly, "refused exit");
        screen.find("#borne-rester").click();
        screen.begin();
        browser.script("document.getElementById('borne').dataset.veille = 1");
        screen.findAll(".borne-carte").get(0).click();
        screen.waitFor("#borne-veille[open]");
        look(softly, "idle");
        softly.assertAll();
    }

    private void look(SoftAssertions softly, String when) {
        Inspection inspection = new Inspection(browser);
        for (int width : List.of(WIDE, NARROW)) {
            browser.width(width);
            softly.assertThat(inspection.axe()).as("A1 " + when + ", " + width).isEmpty();
            softly.assertThat(inspection.overflow()).as("A5 " + when).isNotPositive();
        }
        softly.assertThat(inspection.sidewaysScrollers()).as("A5 " + when).isEmpty();
        browser.width(WIDE);
        softly.assertThat(inspection.cutOff()).as("A6, A7 " + when).isEmpty();
        softly.assertThat(browser.number("return document.querySelectorAll('h1').length"))
                .as("A16 " + when)
                .isEqualTo(1);
        softly.assertThat(browser.driver().getTitle()).as("A16 " + when).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOCK", "/enquete-interne", "STAFF"})
    void every_page_keeps_the_rules_in_both_themes(String named) {
        String path =
                switch (named) {
                    case "LOCK" ->
                            "/enquetes/"
                                    + KioskScreen.campaign(
                                            browser,
                                            "Satisfaction des usagers",
                                            "Verrou " + System.nanoTime())
                                    + "/borne";
                    case "STAFF" ->
                            "/enquete-interne/"
                                    + KioskScreen.campaign(
                                            browser,
                                            "vue par les agents",
                                            "Feuille " + System.nanoTime());
                    default -> named;
                };
        new AccessibilityWalk(browser).keeps(path);
    }

    @Test
    void a_refused_staff_sheet_keeps_the_rules() {
        browser.open(
                "/enquete-interne/"
                        + KioskScreen.campaign(
                                browser, "vue par les agents", "Refus " + System.nanoTime()));
        RoundsScreen screen = new RoundsScreen(browser);
        screen.press("repondre");
        assertThat(screen.summaryHasFocus()).isTrue();
        new AccessibilityWalk(browser).keepsAsItStands("refused");
    }
}
