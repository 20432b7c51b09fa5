package fr.prefecture.clu.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** A tablet in answer mode, and the campaign that it answers. */
final class KioskScreen extends Screen {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    KioskScreen(Browser browser) {
        super(browser);
    }

    /**
     * Plans a campaign that is open today.
     *
     * @param questionnaire a part of its title
     * @return the number of the campaign
     */
    static String campaign(Browser browser, String questionnaire, String title) {
        browser.open("/enquetes/nouvelle");
        KioskScreen screen = new KioskScreen(browser);
        Select editions = new Select(screen.find("#questionnaire"));
        editions.selectByVisibleText(
                editions.getOptions().stream()
                        .map(WebElement::getText)
                        .filter(text -> text.contains(questionnaire))
                        .findFirst()
                        .orElseThrow());
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        screen.type("titre", title);
        screen.type("debut", today.minusDays(1).format(DAY));
        screen.type("fin", today.plusDays(7).format(DAY));
        WebElement save = screen.find("#enregistrer");
        browser.leave(() -> save.sendKeys(Keys.ENTER));
        String path = browser.path();
        if (!path.matches("/enquetes/\\d+")) {
            throw new AssertionError(path + ": " + screen.errors());
        }
        return path.substring("/enquetes/".length());
    }

    /** An agent hands the tablet over. */
    static KioskScreen locked(Browser browser, String campaign) {
        browser.open("/enquetes/" + campaign + "/borne");
        KioskScreen screen = new KioskScreen(browser);
        browser.leave(() -> screen.find("#verrouiller").sendKeys(Keys.ENTER));
        screen.waitFor("#borne-titre");
        return screen;
    }

    void waitFor(String css) {
        browser.patiently().until(d -> !findAll(css).isEmpty());
    }

    void begin() {
        find(".borne-langue").click();
        waitFor("#borne-etape form");
    }

    boolean isAtTheStart() {
        return !findAll(".borne-langue").isEmpty();
    }

    /** The first choice, or a text; then the next question. */
    void answer(String text) {
        String question = find("#borne-titre").getText();
        List<WebElement> choices = findAll(".borne-carte");
        if (choices.isEmpty()) {
            find("#borne-commentaire").sendKeys(text);
        } else {
            choices.get(0).click();
        }
        find("#borne-etape button[type=submit]").click();
        browser.patiently().until(d -> !find("#borne-titre").getText().equals(question));
    }

    /** One whole sheet, sent. */
    void fill(String text) {
        begin();
        while (findAll("#borne-envoyer").isEmpty()) {
            answer(text);
        }
        find("#borne-envoyer").click();
        browser.patiently().until(d -> find("#borne-titre").getText().equals("Merci"));
    }

    void restart() {
        find("#borne-etape .bouton-fort").click();
        waitFor(".borne-langue");
    }

    void pressButton(String words) {
        findAll("#borne-etape button, dialog[open] button").stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .click();
    }

    /** How many sheets the tablet still keeps. */
    long kept() {
        return browser.number(
                "return Object.keys(localStorage).filter(k => k.startsWith('clu-borne:')).length");
    }

    void connected(boolean connected) {
        browser.command("Network.enable", Map.of());
        browser.command(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline",
                        !connected,
                        "latency",
                        0,
                        "downloadThroughput",
                        -1,
                        "uploadThroughput",
                        -1));
    }

    /** From now on the page notes what the server says. */
    void listen() {
        browser.script(
                """
                const real = window.fetch;
                window.cluSaid = [];
                window.fetch = async (...asked) => {
                  const answer = await real(...asked);
                  if (answer.type !== 'opaqueredirect') {
                    window.cluSaid.push(JSON.parse(await answer.clone().text()).etat);
                  }
                  return answer;
                };
                """);
    }

    List<String> said() {
        return browser.strings("return window.cluSaid");
    }

    /** Tries to leave; waits for what the page has to say, or for the page after it. */
    void leave(String password) {
        if (findAll("#borne-sortie[open]").isEmpty()) {
            find("#borne-agent").click();
        }
        find("#borne-motdepasse").sendKeys(password, Keys.ENTER);
        browser.patiently()
                .ignoring(org.openqa.selenium.WebDriverException.class)
                .until(
                        d ->
                                !browser.path().startsWith("/borne")
                                        || !find("#borne-erreur").getText().isEmpty());
    }

    /** What can be touched, and is smaller than a finger. */
    List<String> small(int pixels) {
        return browser.strings(
                """
                return [...document.querySelectorAll('button, a[href], label.borne-carte, textarea,'
                    + ' input:not(.borne-carte input)')]
                  .filter(e => e.checkVisibility())
                  .map(e => [e.textContent.trim() || e.id, e.getBoundingClientRect()])
                  .filter(([, box]) => box.width < arguments[0] || box.height < arguments[0])
                  .map(([name, box]) => name + ': ' + box.width + ' x ' + box.height);
                """,
                pixels);
    }
}
