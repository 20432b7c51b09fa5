package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

/**
 * What was typed and not yet sent stays in its window until the server has taken it, and never goes
 * over what somebody else has saved meanwhile.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class DraftsE2E {

    private static final String TYPED = "Sous-préfecture d’essai";

    /** As many pages with a form as somebody opens in a day beside one that waits. */
    private static final int PAGES = 50;

    private final String code =
            "E" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    private Browser browser;
    private DraftScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void somebody_works() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        browser.script("sessionStorage.clear(); localStorage.clear()");
        screen = new DraftScreen(browser);
    }

    @AfterEach
    void the_network_is_back() {
        browser.offline(false);
    }

    /** A structure of this test, and where it is changed. */
    private String structure() {
        screen.open(DraftScreen.NEW);
        screen.write("code", code);
        screen.write("nom", "Structure " + code);
        screen.press("enregistrer");
        return browser.path().replaceAll("\\?.*", "") + "/modifier";
    }

    @Test
    void what_the_server_has_taken_is_not_pasted_into_the_next_form() {
        structure();

        assertThat(screen.kept()).isZero();
        screen.open(DraftScreen.NEW).endSession();
        screen.open("/structures");
        new SignInScreen(browser).signIn("referent", SignInScreen.PASSWORD);
        screen.open(DraftScreen.NEW);
        assertThat(screen.value("nom")).isEmpty();
        assertThat(screen.boxes()).isEmpty();
    }

    @Test
    void what_was_left_is_offered_and_never_pasted() {
        screen.open(DraftScreen.NEW);
        screen.write("nom", TYPED);
        screen.endSession();
        screen.open("/structures");
        new SignInScreen(browser).signIn("referent", SignInScreen.PASSWORD);

        screen.open(DraftScreen.NEW);

        assertThat(screen.value("nom")).as("offered, not pasted").isEmpty();
        assertThat(screen.boxes())
                .singleElement()
                .asString()
                .matches(
                        "(?s)Vous aviez commencé une saisie sur cette page, à \\d+ h \\d\\d, sans .*");
        Inspection inspection = new Inspection(browser);
        assertThat(inspection.axe()).as("A1").isEmpty();
        browser.width(320);
        assertThat(inspection.overflow()).as("A5").isNotPositive();
        browser.picture("brouillon-320");
        browser.width(1280);
        browser.picture("brouillon-1280");
        browser.systemTheme("dark");
        assertThat(inspection.axe()).as("A1 in the dark").isEmpty();
        browser.picture("brouillon-1280-sombre");
        screen.press(screen.box(), "Reprendre cette saisie");
        assertThat(screen.value("nom")).isEqualTo(TYPED);
        assertThat(screen.focus()).isEqualTo("nom");
        assertThat(screen.boxes()).isEmpty();
        assertThat(screen.said()).contains("est rétabli");
    }

    @Test
    void what_was_left_is_dropped_for_good_on_demand() {
        screen.open(DraftScreen.NEW);
        screen.write("nom", TYPED);
        screen.open("/structures");
        screen.open(DraftScreen.NEW);

        screen.press(screen.box(), "Effacer cette saisie");

        assertThat(screen.focus()).isEqualTo("code");
        assertThat(screen.kept()).isZero();
        assertThat(screen.open(DraftScreen.NEW).boxes()).isEmpty();
    }

    @Test
    void after_a_refusal_what_was_typed_is_still_kept() {
        screen.open(DraftScreen.NEW);
        screen.write("nom", TYPED);
        screen.press("enregistrer");
        assertThat(screen.errors()).as("the code is missing").isNotEmpty();
        assertThat(screen.kept()).isEqualTo(1);

        screen.endSession();
        screen.press("enregistrer");
        screen.signInAgain("referent");

        assertThat(browser.path()).isEqualTo(DraftScreen.NEW);
        assertThat(screen.value("nom")).isEqualTo(TYPED);
    }

    @Test
    void what_a_colleague_has_saved_meanwhile_stays_and_both_are_shown() {
        String change = structure();
        screen.open(change);
        screen.write("nom", TYPED);
        screen.endSession();
        screen.renamedElsewhere(change, "Nom d’une collègue");

        screen.press("enregistrer");
        screen.signInAgain("referent");

        assertThat(screen.value("nom")).isEqualTo("Nom d’une collègue");
        WebElement note = screen.box();
        assertThat(screen.boxes())
                .singleElement()
                .asString()
                .startsWith("« Structure » a changé depuis votre saisie :")
                .contains(TYPED);
        assertThat(new Inspection(browser).axe()).as("A1").isEmpty();
        browser.picture("brouillon-conflit");
        assertThat(screen.written()).as("kept until it is settled").contains(TYPED);
        screen.press(note, "Remettre ma saisie");
        assertThat(screen.value("nom")).isEqualTo(TYPED);
        assertThat(screen.focus()).isEqualTo("nom");
        screen.press("enregistrer");
        assertThat(screen.text()).contains(TYPED);
    }

    @Test
    void only_what_was_changed_comes_back() {
        String change = structure();
        screen.open(change);
        screen.write("code", code + "B");
        screen.endSession();
        screen.renamedElsewhere(change, "Nom d’une collègue");

        screen.press("enregistrer");
        screen.signInAgain("referent");

        assertThat(screen.value("code")).isEqualTo(code + "B");
        assertThat(screen.value("nom")).isEqualTo("Nom d’une collègue");
        assertThat(screen.boxes()).isEmpty();
    }

    private void openForms(int pages) {
        browser.asynchronously(
                "const [pages, address, done] = arguments;"
                        + " (async () => { for (let i = 0; i < pages; i++) {"
                        + " await (await fetch(address)).text(); } })().then(done)",
                pages,
                DraftScreen.NEW);
    }

    @Test
    void a_form_of_the_morning_still_sends_in_the_evening() {
        screen.open(DraftScreen.NEW);
        screen.write("code", code);
        screen.write("nom", TYPED);

        openForms(PAGES);
        screen.press("enregistrer");

        assertThat(browser.path()).doesNotContain("expiree").doesNotContain("nouvelle");
        assertThat(screen.text()).contains(TYPED);
        assertThat(screen.kept()).isZero();
    }

    @Test
    void a_form_whose_page_the_server_has_forgotten_comes_back_filled_in() {
        screen.open(DraftScreen.NEW);
        screen.write("code", code);
        screen.write("nom", TYPED);

        openForms(PAGES + PAGES);
        screen.press("enregistrer");
        assertThat(browser.path()).startsWith("/session-expiree");
        browser.leave(() -> screen.find("main .bouton-fort").sendKeys(Keys.ENTER));

        assertThat(browser.path()).isEqualTo(DraftScreen.NEW);
        assertThat(screen.value("nom")).isEqualTo(TYPED);
        assertThat(screen.value("code")).isEqualTo(code);
        screen.press("enregistrer");
        assertThat(browser.path()).as("and is sent").doesNotContain("nouvelle");
    }

    @Test
    void a_choice_of_theme_costs_nothing_of_what_was_typed() {
        screen.open(DraftScreen.NEW);
        screen.write("nom", TYPED);

        screen.chooseTheme("sombre");

        assertThat(screen.value("nom")).isEqualTo(TYPED);
        assertThat(screen.said()).contains("est rétabli");
        screen.chooseTheme("clair");
        assertThat(screen.value("nom")).as("once more").isEqualTo(TYPED);
    }

    @Test
    void what_was_sent_while_the_network_was_down_is_offered() {
        screen.open(DraftScreen.NEW);
        screen.write("nom", TYPED);
        browser.offline(true);
        browser.script("document.getElementById('enregistrer').click()");
        browser.asynchronously("const done = arguments[0]; setTimeout(done, 500)");
        browser.offline(false);

        screen.open(DraftScreen.NEW);

        assertThat(screen.boxes()).hasSize(1);
        screen.press(screen.box(), "Reprendre cette saisie");
        assertThat(screen.value("nom")).isEqualTo(TYPED);
    }

    @Test
    void each_window_keeps_its_own() {
        screen.open(DraftScreen.NEW);
        screen.write("nom", TYPED);
        String mine = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        screen.open(DraftScreen.NEW);
        assertThat(screen.boxes()).isEmpty();
        screen.write("nom", "Une autre");
        browser.driver().close();
        browser.driver().switchTo().window(mine);

        assertThat(screen.value("nom")).isEqualTo(TYPED);
        assertThat(screen.written()).contains(TYPED).doesNotContain("Une autre");
    }

    @Test
    void a_full_store_is_said_and_nothing_is_promised() {
        screen.open(DraftScreen.NEW);
        browser.script(
                "let piece = 'x'.repeat(1 << 20);"
                        + " for (let i = 0; piece.length > 0; i++) {"
                        + " try { sessionStorage.setItem('plein' + i, piece); }"
                        + " catch (e) { piece = piece.slice(0, piece.length / 2); } }");

        screen.write("nom", TYPED);

        assertThat(screen.said()).startsWith("Ce navigateur n’a plus de place");
        assertThat(browser.string("return document.getElementById('session').dataset.finieTexte"))
                .startsWith("Ce navigateur n’a pas pu garder");
        assertThat(screen.value("nom")).isEqualTo(TYPED);
    }

    @Test
    void nobody_else_finds_what_was_typed() {
        screen.open(DraftScreen.NEW);
        screen.write("nom", TYPED);
        screen.signOut();
        assertThat(screen.kept()).as("logged out by choice").isZero();

        new SignInScreen(browser).signIn("referent", SignInScreen.PASSWORD);
        screen.open(DraftScreen.NEW);
        screen.write("nom", TYPED);
        screen.endSession();
        browser.open("/connexion");
        new SignInScreen(browser).signIn("secretaire", SignInScreen.PASSWORD);
        assertThat(screen.kept()).as("somebody else").isZero();
    }
}
