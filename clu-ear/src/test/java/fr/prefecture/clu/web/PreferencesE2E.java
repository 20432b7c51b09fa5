package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** How pages look follows the person, and no key leads anywhere unasked. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class PreferencesE2E {

    private static final String WHO = "agent";

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void an_agent_who_has_chosen_nothing() {
        enter();
        PreferencesScreen.open(browser).forget();
    }

    @AfterEach
    void leave_the_account_as_it_was() {
        enter();
        PreferencesScreen.open(browser).forget();
    }

    private void enter() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, WHO);
    }

    @Test
    @Tag("CPT-20")
    void a_look_follows_the_person_to_another_browser() {
        PreferencesScreen screen = PreferencesScreen.open(browser);
        long usual = size();
        screen.pick("theme", "Sombre").pick("taille", "Très").tick("mouvement", true).save();
        assertThat(screen.text()).contains("Votre affichage est enregistré.");
        assertThat(screen.page("data-theme")).isEqualTo("sombre");

        enter();
        browser.open("/modeles");
        assertThat(screen.page("data-theme")).isEqualTo("sombre");
        assertThat(screen.page("data-taille")).isEqualTo("tres-grande");
        assertThat(screen.page("data-mouvement")).isEqualTo("reduit");
        assertThat(size()).isEqualTo(usual * 3 / 2);
    }

    @Test
    @Tag("CPT-22")
    void this_browser_keeps_it_for_the_pages_before_the_log_in() {
        PreferencesScreen screen = PreferencesScreen.open(browser);
        screen.pick("theme", "Sombre").pick("taille", "Grande").save();
        screen.signOut();
        browser.open("/connexion");
        assertThat(screen.isSignedIn()).isFalse();
        assertThat(screen.page("data-theme")).isEqualTo("sombre");
        assertThat(screen.page("data-taille")).isEqualTo("grande");
    }

    @Test
    @Tag("CPT-20")
    void the_head_of_every_page_changes_the_account_too() {
        PreferencesScreen screen = PreferencesScreen.open(browser);
        screen.pick("taille", "Grande").save();
        browser.open("/aide");
        screen.chooseTheme("sombre");
        assertThat(browser.path()).isEqualTo("/aide");
        enter();
        browser.open(PreferencesScreen.PATH);
        assertThat(screen.value("theme")).isEqualTo("DARK");
        assertThat(screen.value("taille")).isEqualTo("LARGE");
    }

    @Test
    @Tag("CPT-21")
    void no_key_leads_anywhere_until_it_is_asked_for() {
        PreferencesScreen screen = PreferencesScreen.open(browser);
        assertThat(screen.findAll("[aria-keyshortcuts]")).isEmpty();
        press("m");
        assertThat(browser.path()).isEqualTo(PreferencesScreen.PATH);

        screen.tick("raccourcis", true).save();
        assertThat(screen.findAll("[aria-keyshortcuts='Alt+Shift+M']")).hasSize(1);
        browser.leave(() -> press("m"));
        assertThat(browser.path()).isEqualTo("/modeles");
        browser.open("/aide/raccourcis");
        assertThat(screen.text()).contains("Les raccourcis sont activés pour votre compte.");

        PreferencesScreen.open(browser).tick("raccourcis", false).save();
        press("m");
        assertThat(browser.path()).isEqualTo(PreferencesScreen.PATH);
    }

    private void press(String letter) {
        new Actions(browser.driver())
                .keyDown(Keys.ALT)
                .keyDown(Keys.SHIFT)
                .sendKeys(letter)
                .keyUp(Keys.SHIFT)
                .keyUp(Keys.ALT)
                .perform();
    }

    /** Of the letters of the page, in pixels. */
    private long size() {
        return browser.number(
                "return parseFloat(getComputedStyle(document.documentElement).fontSize)");
    }
}
