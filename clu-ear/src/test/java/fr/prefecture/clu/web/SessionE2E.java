package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/**
 * A20: the end of a session is told before, can be put off, and costs nothing of what was typed.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class SessionE2E {

    private static final String TYPED = "Sous-préfecture d’essai";

    private Browser browser;
    private SessionScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void somebody_types() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        browser.script("sessionStorage.clear(); localStorage.clear()");
        screen = SessionScreen.open(browser);
        screen.write("nom", TYPED);
    }

    @Test
    void five_minutes_before_the_end_a_dialog_offers_more_time() {
        screen.pass(Duration.ofMinutes(24));
        assertThat(screen.isDialogOpen()).isFalse();
        screen.pass(Duration.ofMinutes(2));

        assertThat(screen.dialog().getAriaRole()).isEqualTo("alertdialog");
        assertThat(screen.dialog().getText())
                .contains("La session va se terminer")
                .containsPattern("la session se termine à \\d+ h \\d\\d\\.");
        assertThat(screen.focused()).isEqualTo("session-prolonger");
        Inspection inspection = new Inspection(browser);
        assertThat(inspection.axe()).as("A1").isEmpty();
        assertThat(inspection.language()).as("A23").isEmpty();
        browser.width(320);
        assertThat(inspection.overflow()).as("A5").isNotPositive();
        assertThat(inspection.axe()).as("A1 at 320 px").isEmpty();
        browser.width(1280);
        browser.tab(false, 1);
        browser.tab(false, 1);
        assertThat(screen.isDialogOpen()).as("the Tab key leads nowhere").isTrue();

        screen.pressHere("session-prolonger");

        browser.patiently().until(d -> !screen.isDialogOpen());
        assertThat(screen.focused()).as("where the person was").isEqualTo("nom");
        assertThat(screen.value("nom")).isEqualTo(TYPED);
        assertThat(screen.said()).matches("La session est prolongée jusqu’à \\d+ h \\d\\d\\.");
        assertThat(browser.driver().manage().getCookies()).isNotEmpty();
    }

    @Test
    void the_dialog_closes_with_escape_and_does_not_come_again_for_the_same_end() {
        screen.pass(Duration.ofMinutes(26));
        screen.dialog();

        browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);

        browser.patiently().until(d -> !screen.isDialogOpen());
        assertThat(screen.focused()).isEqualTo("nom");
        screen.pass(Duration.ofMinutes(1));
        browser.asynchronously("const done = arguments[0]; setTimeout(done, 2500)");
        assertThat(screen.isDialogOpen()).isFalse();

        screen.pass(Duration.ofMinutes(5));
        assertThat(screen.dialog().getText()).as("the end itself").contains("est terminée");
    }

    @Test
    void after_the_end_the_way_leads_back_to_what_was_typed() {
        screen.pass(Duration.ofMinutes(31));
        assertThat(screen.dialog().getText()).contains("La session est terminée");
        assertThat(screen.focused()).isEqualTo("session-connexion");
        screen.end();

        browser.leave(() -> screen.pressHere("session-connexion"));
        assertThat(browser.path()).startsWith("/connexion?expiree=oui&suite=");
        new SignInScreen(browser).signIn("referent", SignInScreen.PASSWORD);

        assertThat(browser.path()).isEqualTo(SessionScreen.FORM);
        assertThat(screen.value("nom")).isEqualTo(TYPED);
        assertThat(screen.said()).contains("ce que vous aviez saisi est rétabli");
        assertThat(new Inspection(browser).axe()).as("A1").isEmpty();
    }

    @Test
    void a_form_that_is_sent_too_late_is_given_back() {
        screen.end();
        browser.leave(() -> screen.pressHere("enregistrer"));
        assertThat(browser.path()).startsWith("/session-expiree");
        browser.leave(() -> screen.find("main .bouton-fort").sendKeys(Keys.ENTER));
        new SignInScreen(browser).signIn("referent", SignInScreen.PASSWORD);

        assertThat(browser.path()).isEqualTo(SessionScreen.FORM);
        assertThat(screen.value("nom")).isEqualTo(TYPED);
    }

    @Test
    void nobody_else_is_given_what_was_typed() {
        screen.end();
        browser.open("/connexion");
        new SignInScreen(browser).signIn("secretaire", SignInScreen.PASSWORD);

        assertThat(screen.kept()).isZero();
    }
}
