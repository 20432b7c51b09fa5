package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** What the staff is asked: answered once by each, by nobody in particular. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class StaffSurveyE2E {

    private Browser browser;
    private String path;
    private String title;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void a_survey_that_is_open_today() {
        enterAs("referent");
        title = "Enquête interne " + System.nanoTime();
        path = "/enquete-interne/" + KioskScreen.campaign(browser, "vue par les agents", title);
    }

    private RoundsScreen enterAs(String login) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, login);
        return new RoundsScreen(browser);
    }

    @Test
    @Tag("ECO-26")
    void an_agent_answers_once_and_reads_how_nobody_is_recognised() {
        RoundsScreen screen = enterAs("agent");
        browser.open("/enquete-interne");
        assertThat(screen.plain()).contains(title, "sans jour et sans heure", "dix réponses");

        browser.open(path);
        screen.press("repondre");
        assertThat(screen.refusal()).contains("Aucune question n’a de réponse");
        screen.find("main textarea").sendKeys("Un bureau plus calme <b>svp</b>.");
        screen.find("main input[type=radio]").sendKeys(Keys.SPACE);
        screen.press("repondre");
        assertThat(browser.path()).isEqualTo("/enquete-interne");
        assertThat(screen.news()).contains("votre réponse est enregistrée", "10 réponses");

        browser.open(path);
        assertThat(screen.has("#repondre")).isFalse();
        assertThat(screen.plain()).contains("Vous avez répondu", "10 réponses");
    }

    @Test
    @Tag("ECO-26")
    void a_sheet_that_stayed_open_in_another_window_is_refused_and_stays_filled_in() {
        RoundsScreen screen = enterAs("cert");
        browser.open(path);
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
        browser.open(path);
        screen.find("main input[type=radio]").sendKeys(Keys.SPACE);
        screen.press("repondre");
        browser.driver().close();
        browser.driver().switchTo().window(first);

        screen.find("main textarea").sendKeys("Une seconde fois.");
        screen.press("repondre");

        assertThat(screen.refusal()).contains("Vous avez déjà répondu");
    }

    @Test
    void the_secretary_general_answers_and_the_administrator_is_not_asked() {
        RoundsScreen screen = enterAs("secretaire");
        browser.open(path);
        screen.find("main input[type=radio]").sendKeys(Keys.SPACE);
        screen.press("repondre");
        assertThat(screen.news()).contains("votre réponse est enregistrée");

        enterAs("admin");
        browser.open(path);
        assertThat(new Screen(browser).heading()).isEqualTo("Accès refusé");
    }
}
