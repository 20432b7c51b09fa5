package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.net.http.HttpResponse;
import java.util.List;
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
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WindowType;

/** A tablet in the hall: locked, answered, cut off, given back. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class KioskE2E {

    private static final String SESSION = "__Host-clu-session";

    private Browser browser;
    private String campaign;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void a_campaign_that_is_open_today() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        campaign =
                KioskScreen.campaign(
                        browser, "Satisfaction des usagers", "Borne " + System.nanoTime());
    }

    @AfterEach
    void the_next_test_has_a_network_and_an_empty_tablet() {
        new KioskScreen(browser).connected(true);
        browser.open("/aide");
        browser.script("localStorage.clear(); sessionStorage.clear()");
    }

    @Test
    @Tag("ECO-21")
    void from_a_locked_tablet_every_address_leads_back_to_the_sheet() {
        KioskScreen screen = KioskScreen.locked(browser, campaign);
        String sheet = "/borne?campagne=" + campaign;
        assertThat(browser.path()).isEqualTo(sheet);

        for (String path :
                List.of(
                        "/",
                        "/enquetes",
                        "/enquetes/" + campaign,
                        "/enquetes/" + campaign + "/borne",
                        "/telephone",
                        "/preferences",
                        "/connexion",
                        "/aide",
                        "/nulle-part",
                        "/listening/kiosk.xhtml",
                        "/api/v1/switchboard/days?from=2021-05-03&to=2021-05-04")) {
            browser.open(path);
            assertThat(browser.path()).as(path).isEqualTo(sheet);
            HttpResponse<byte[]> beside = browser.file(path);
            assertThat(beside.statusCode()).as(path).isEqualTo(303);
            assertThat(beside.headers().firstValue("Location").orElseThrow())
                    .as(path)
                    .endsWith(sheet);
        }
        screen.begin();
        browser.driver().navigate().back();
        browser.driver().navigate().back();
        browser.driver().navigate().back();
        browser.patiently().until(d -> browser.path().equals(sheet));
        screen.waitFor("#borne-titre");
        assertThat(screen.findAll("#menu, .tete, #deconnexion")).isEmpty();

        browser.driver().navigate().refresh();
        assertThat(browser.path()).isEqualTo(sheet);
        for (String address : List.of("/deconnexion", "/affichage", "/enquetes")) {
            assertThat(
                            browser.asynchronously(
                                    "const done = arguments[1]; fetch(arguments[0], {method:"
                                            + " 'POST'}).then(a => done(new"
                                            + " URL(a.url).pathname))",
                                    address))
                    .as(address)
                    .isEqualTo("/borne");
        }
        String window = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.open("/enquetes");
        assertThat(browser.path()).isEqualTo(sheet);
        browser.driver().close();
        browser.driver().switchTo().window(window);
        assertThat(screen.findAll("a[href]:not(#borne-connexion)")).isEmpty();
    }

    @Test
    @Tag("ECO-22")
    void only_the_agent_s_password_leaves_the_lock() {
        KioskScreen screen = KioskScreen.locked(browser, campaign);

        screen.leave("pas le bon");
        assertThat(screen.find("#borne-erreur").getText()).contains("incorrect");
        browser.open("/enquetes");
        assertThat(browser.path()).startsWith("/borne");

        screen.leave(SignInScreen.PASSWORD);
        assertThat(browser.path()).isEqualTo("/enquetes/" + campaign);
        browser.open("/enquetes");
        assertThat(browser.path()).isEqualTo("/enquetes");
    }

    @Test
    @Tag("ECO-23")
    void three_sheets_across_a_cut_arrive_once_each() {
        KioskScreen screen = KioskScreen.locked(browser, campaign);
        screen.listen();
        screen.fill("Première fiche");
        browser.patiently().until(d -> screen.kept() == 0);

        screen.connected(false);
        screen.restart();
        screen.fill("Deuxième fiche");
        screen.restart();
        screen.fill("Troisième fiche <b>hors ligne</b>");
        browser.patiently()
                .until(d -> screen.find("#borne-attente").getText().startsWith("2 réponses"));
        assertThat(screen.kept()).isEqualTo(2);

        screen.connected(true);
        browser.patiently().until(d -> screen.kept() == 0);
        assertThat(screen.said()).containsExactly("gardee", "gardee", "gardee");
        browser.patiently().until(d -> screen.find("#borne-attente").getText().isEmpty());
    }

    @Test
    @Tag("ECO-23")
    void a_sheet_whose_receipt_was_lost_is_sent_again_and_counts_once() {
        KioskScreen screen = KioskScreen.locked(browser, campaign);
        screen.listen();
        browser.script(
                """
                const real = window.fetch;
                let lost = false;
                window.fetch = async (...asked) => {
                  const answer = await real(...asked);
                  if (!lost) {
                    lost = true;
                    throw new TypeError('lost');
                  }
                  return answer;
                };
                """);

        screen.fill("Une seule fois");

        browser.patiently().until(d -> screen.kept() == 0);
        assertThat(screen.said()).containsExactly("gardee", "connue");
    }

    @Test
    @Tag("ECO-24")
    void what_is_left_is_wiped_and_counted_and_no_answer() {
        KioskScreen screen = KioskScreen.locked(browser, campaign);
        screen.begin();
        screen.answer("");
        browser.script(
                "const d = document.getElementById('borne').dataset; d.veille = 1; d.abandon = 20");
        screen.findAll(".borne-carte").get(0).click();
        screen.waitFor("#borne-veille[open]");
        assertThat(screen.find("#borne-veille").getText()).contains("Souhaitez-vous continuer");
        browser.script("document.getElementById('borne').dataset.veille = 60");
        screen.pressButton("Continuer");
        assertThat(screen.isAtTheStart()).isFalse();

        browser.script(
                "const d = document.getElementById('borne').dataset; d.veille = 1; d.abandon = 1");
        screen.findAll(".borne-carte").get(0).click();
        browser.patiently().until(d -> screen.isAtTheStart());
        assertThat(screen.findAll("#borne-veille[open]")).isEmpty();

        screen.begin();
        browser.driver().navigate().refresh();
        browser.patiently().until(d -> screen.isAtTheStart());
        browser.patiently().until(d -> screen.kept() == 0);
        screen.leave(SignInScreen.PASSWORD);
        browser.open("/enquetes/" + campaign + "/borne");
        assertThat(Screen.spaced(screen.text())).contains("2 questionnaires abandonnés");
    }

    @Test
    @Tag("ECO-22")
    void after_the_session_has_ended_the_page_asks_for_an_agent_and_keeps_its_answers() {
        KioskScreen screen = KioskScreen.locked(browser, campaign);
        Cookie session = browser.cookie(SESSION);
        assertThat(session).isNotNull();
        browser.driver().manage().deleteCookieNamed(SESSION);

        screen.fill("Après l’expiration");

        browser.patiently()
                .until(d -> screen.find("#borne-alerte").getText().contains("un agent doit"));
        assertThat(screen.kept()).isEqualTo(1);
        browser.leave(() -> screen.find("#borne-connexion").click());
        assertThat(browser.path()).startsWith("/connexion");
        new SignInScreen(browser).signIn("referent", SignInScreen.PASSWORD);
        assertThat(browser.path()).isEqualTo("/enquetes/" + campaign + "/borne");
        browser.patiently().until(d -> screen.kept() == 0);
    }

    @Test
    void targets_are_as_large_as_a_finger_at_any_width() {
        KioskScreen screen = KioskScreen.locked(browser, campaign);
        for (int width : List.of(1280, 800, 320)) {
            browser.width(width);
            assertThat(screen.small(44)).as("start, " + width).isEmpty();
            screen.begin();
            while (screen.findAll("#borne-envoyer").isEmpty()) {
                assertThat(screen.small(44)).as(screen.heading() + ", " + width).isEmpty();
                screen.answer("Rien à dire.");
            }
            assertThat(screen.small(44)).as("end, " + width).isEmpty();
            screen.find("#borne-envoyer").click();
            browser.patiently().until(d -> screen.heading().equals("Merci"));
            assertThat(screen.small(44)).as("thanks, " + width).isEmpty();
            screen.restart();
            screen.find("#borne-agent").click();
            assertThat(screen.small(44)).as("exit, " + width).isEmpty();
            screen.find("#borne-rester").click();
        }
    }

    @Test
    void a_sheet_is_answered_with_the_keyboard_in_another_language() {
        KioskScreen screen = KioskScreen.locked(browser, campaign);
        screen.find(".borne-langue[lang=en]").sendKeys(org.openqa.selenium.Keys.ENTER);
        screen.waitFor("#borne-etape form");

        assertThat(browser.string("return document.activeElement.id")).isEqualTo("borne-titre");
        assertThat(browser.string("return document.activeElement.lang")).isEqualTo("en");
        assertThat(screen.find("#borne-avancement").getText()).startsWith("Question 1 of");
        browser.tab(false, 1);
        browser.driver().switchTo().activeElement().sendKeys(" ");
        browser.driver().switchTo().activeElement().sendKeys(org.openqa.selenium.Keys.ENTER);
        browser.patiently()
                .until(d -> screen.find("#borne-avancement").getText().startsWith("Question 2"));
        assertThat(browser.string("return document.activeElement.id")).isEqualTo("borne-titre");
    }
}
