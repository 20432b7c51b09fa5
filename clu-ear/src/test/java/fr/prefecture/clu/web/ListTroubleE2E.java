package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.Property;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;

/** A list when something comes between: the network, another window, somebody else, haste. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class ListTroubleE2E {

    private static final int ROWS = 12;
    private static final String WORD = "Signalement";
    private static final String LIST = "/actions?q=" + WORD + "&lignes=10";
    private static final int GESTURES = 50;

    private static boolean opened;

    private Browser browser;
    private ActionsScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void twelve_actions() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        if (!opened) {
            ActionsScreen.numbered(WORD, ROWS);
            opened = true;
        }
        browser.complaints();
        screen = ActionsScreen.open(browser, LIST);
    }

    @AfterEach
    void no_script_failed_and_the_policy_refused_nothing() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void without_network_the_list_stays_and_says_so_until_the_same_click_works_again() {
        browser.script("window.marker = 'same'; window.scrollTo(0, document.body.scrollHeight)");
        String before = screen.said();
        browser.offline(true);
        try {
            screen.find("#page-2").sendKeys(Keys.ENTER);
            browser.patiently().until(d -> !screen.find("#liste-refus").getText().isEmpty());
            assertThat(screen.find("#liste-refus").getText())
                    .contains("ne répond pas", "la liste est restée telle quelle", "Réessayez");
            assertThat(screen.find("#liste-refus").getAriaRole()).isEqualTo("alert");
            assertThat(inSight("#liste-refus")).isTrue();
            assertThat(browser.path()).isEqualTo(LIST);
            assertThat(screen.references()).hasSize(10);
            assertThat(screen.focus()).isEqualTo("page-2");
            assertThat(inSight("#page-2")).isTrue();
            assertThat(screen.find(".liste-page").getDomAttribute("aria-busy")).isNull();
            assertThat(screen.said()).isEqualTo(before);
            assertThat(new Inspection(browser).axe()).isEmpty();
        } finally {
            browser.offline(false);
        }
        assertThat(browser.complaints())
                .isNotEmpty()
                .allMatch(one -> one.contains("net::ERR_INTERNET_DISCONNECTED"));

        screen.follow("#page-2");

        assertThat(screen.references()).hasSize(2);
        assertThat(screen.find("#liste-refus").getText()).isEmpty();
        assertThat(browser.string("return window.marker")).isEqualTo("same");
    }

    /** Whether it is what stands where it is, within the window. */
    private boolean inSight(String css) {
        return (boolean)
                browser.script(
                        "const e = document.querySelector(arguments[0]);"
                                + " const box = e.getBoundingClientRect();"
                                + " const there = document.elementFromPoint("
                                + " box.left + box.width / 2, box.top + box.height / 2);"
                                + " return there !== null && e.contains(there)",
                        css);
    }

    @Test
    void of_two_quick_clicks_the_second_counts_and_is_said_once_and_one_step_leads_back() {
        browser.script(
                "const push = history.pushState; window.steps = 0; history.pushState = (...step) => {"
                        + " window.steps += 1; push.apply(history, step); }");

        List<String> heard = screen.heard(() -> clicks("tri-service", "page-2"));

        assertThat(heard).hasSize(1);
        assertThat(heard.get(0)).startsWith("Page 2 sur 2, par « Échéance »");
        assertThat(browser.path()).isEqualTo(LIST + "&page=2");
        assertThat(browser.number("return window.steps")).isEqualTo(1);
        assertThat(screen.heard(() -> clicks("page-2", "page-2"))).hasSize(1);
        assertThat(browser.number("return window.steps")).isEqualTo(1);
        assertThat(screen.heard(() -> browser.driver().navigate().back())).hasSize(1);
        assertThat(browser.path()).isEqualTo(LIST);
        assertThat(screen.references()).hasSize(10);
    }

    private void clicks(String... links) {
        browser.script(
                "for (const id of arguments) { document.getElementById(id).click(); }",
                (Object[]) links);
    }

    @Test
    void with_the_control_key_a_link_opens_in_another_window_and_this_one_stays() {
        String here = browser.driver().getWindowHandle();
        WebElement link = screen.find("#page-2");
        browser.script("arguments[0].scrollIntoView({ block: 'center' })", link);
        new Actions(browser.driver())
                .keyDown(Keys.CONTROL)
                .click(link)
                .keyUp(Keys.CONTROL)
                .perform();
        browser.patiently().until(d -> d.getWindowHandles().size() == 2);

        assertThat(browser.path()).isEqualTo(LIST);
        assertThat(screen.references()).hasSize(10);
        inTheOther(
                here,
                other -> {
                    browser.patiently().until(d -> browser.path().equals(LIST + "&page=2"));
                    browser.patiently().until(d -> screen.references().size() == 2);
                });
    }

    /** Does something in the window that is not this one, and closes it. */
    private void inTheOther(String here, Consumer<String> act) {
        String other =
                browser.driver().getWindowHandles().stream()
                        .filter(one -> !one.equals(here))
                        .findFirst()
                        .orElseThrow();
        browser.driver().switchTo().window(other);
        try {
            act.accept(other);
        } finally {
            browser.driver().switchTo().window(other).close();
            browser.driver().switchTo().window(here);
        }
    }

    @Test
    void each_of_two_windows_has_its_ticks_and_nothing_is_done_twice() {
        String here = browser.driver().getWindowHandle();
        screen.tick(WORD + " 01");
        browser.driver().switchTo().newWindow(WindowType.TAB);
        inTheOther(
                here,
                other -> {
                    ActionsScreen.open(browser, LIST);
                    assertThat(screen.text()).doesNotContain("cochée");
                    for (String number : List.of(" 01", " 02", " 03")) {
                        screen.tick(WORD + number);
                    }
                    browser.driver().switchTo().window(here);
                    assertThat(screen.text()).contains("1 ligne cochée");
                    screen.act();
                    String done = screen.row(WORD + " 01");
                    ActionsScreen.open(browser, "/actions/" + number(WORD + " 03") + "/modifier");
                    screen.type("intitule", WORD + " 03 bis");
                    screen.press("enregistrer");
                    browser.driver().switchTo().window(other);

                    screen.act();

                    assertThat(screen.row(WORD + " 01")).as("nothing done twice").isEqualTo(done);
                    assertThat(screen.refusal())
                            .contains(WORD + " 03 bis", "depuis que la liste est affichée")
                            .doesNotContain(WORD + " 01", WORD + " 02");
                    assertThat(screen.news()).contains("c’est fait pour 2 actions");
                    assertThat(screen.texts("#liste tr:has(.champ-message) th"))
                            .singleElement()
                            .asString()
                            .contains(WORD + " 03 bis");
                });
    }

    /** By which the addresses of an action know it. */
    private String number(String title) {
        return screen.row(title).replaceAll(":.*", "");
    }

    @Test
    void what_one_person_ticked_is_not_ticked_for_the_next_in_the_same_window() {
        screen.tick(WORD + " 06");
        browser.script("document.getElementById('session').dataset.personne = 'Noa Petit'");
        screen.follow("#tri-echeance");
        assertThat(screen.text()).doesNotContain("cochée");
        assertThat(screen.boxes()).noneMatch(WebElement::isSelected);

        ActionsScreen.open(browser, LIST);

        assertThat(screen.text()).contains("1 ligne cochée");
    }

    @Test
    void what_somebody_removed_meanwhile_is_said_and_forgotten_and_the_rest_is_done() {
        WebElement gone = screen.boxes().get(3);
        browser.script("arguments[0].value = '999999999:0'", gone);
        gone.sendKeys(Keys.SPACE);
        screen.tick(WORD + " 05");
        assertThat(screen.text()).contains("2 lignes cochées");

        screen.act();

        assertThat(screen.news()).contains("c’est fait pour 1 action.");
        assertThat(screen.refusal()).contains("Il n’y a pas d’action numéro");
        assertThat(screen.summaryHasFocus()).isTrue();
        assertThat(screen.text()).as("no box is left to untick it").doesNotContain("cochée");
    }

    @Test
    @Plain
    void fifty_gestures_leave_nothing_in_the_session() throws IOException {
        Map<String, String> before = session();

        for (int i = 0; i < GESTURES; i++) {
            String other = i % 2 == 0 ? "&page=2" : "&tri=service&ordre=desc&sans=etat&ouvert=" + i;
            assertThat(browser.file(LIST + other).statusCode()).isEqualTo(200);
        }

        assertThat(session()).isEqualTo(before);
    }

    /** What the session of the browser holds, as the server tells its administrator. */
    private Map<String, String> session() throws IOException {
        ModelNode read = new ModelNode();
        read.get("operation").set("list-session-attributes");
        read.get("address")
                .add("deployment", "clu.ear")
                .add("subdeployment", "clu-web.war")
                .add("subsystem", "undertow");
        read.get("session-id")
                .set(browser.cookie("__Host-clu-session").getValue().replaceAll("[.].*", ""));
        try (ModelControllerClient server =
                ModelControllerClient.Factory.create(
                        "127.0.0.1", Integer.getInteger("clu.it.management"))) {
            ModelNode answer = server.execute(read);
            assertThat(answer.get("outcome").asString()).as(answer.toString()).isEqualTo("success");
            Map<String, String> held = new TreeMap<>();
            for (Property one : answer.get("result").asPropertyList()) {
                held.put(one.getName(), one.getValue().asString());
            }
            return held;
        }
    }
}
