package fr.prefecture.clu.web;

import java.util.List;
import java.util.Map;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The page where minutes are typed, used with the keyboard alone. */
public final class MinutesScreen extends Screen {

    private final String meeting;

    public MinutesScreen(Browser browser, String meeting) {
        super(browser);
        this.meeting = meeting;
    }

    /** Plans a meeting of that day with the standing points; answers its path. */
    public static String plan(Browser browser, String root, String title, String day) {
        browser.driver().get(root + "/comite/reunions/nouvelle");
        Screen screen = new Screen(browser);
        screen.find("#objet").sendKeys(title);
        screen.find("#date").sendKeys(day);
        browser.leave(() -> screen.find("#creer").sendKeys(Keys.ENTER));
        String path = browser.path();
        browser.driver().get(root + path + "/ordre-du-jour");
        browser.leave(() -> screen.find("#proposer").sendKeys(Keys.ENTER));
        return path;
    }

    public MinutesScreen open(String root) {
        turnOnShortcuts(root + "/preferences");
        browser.driver().get(root + meeting + "/releve/saisie");
        return ready();
    }

    public MinutesScreen open() {
        turnOnShortcuts();
        browser.open(meeting + "/releve/saisie");
        return ready();
    }

    public MinutesScreen reload() {
        browser.leave(() -> browser.driver().navigate().refresh());
        return ready();
    }

    private MinutesScreen ready() {
        browser.patiently().until(d -> !findAll("#releve[data-pret]").isEmpty());
        return this;
    }

    /** Alt and Shift with that letter. */
    public MinutesScreen shortcut(CharSequence key) {
        new Actions(browser.driver())
                .keyDown(Keys.ALT)
                .keyDown(Keys.SHIFT)
                .sendKeys(key)
                .keyUp(Keys.SHIFT)
                .keyUp(Keys.ALT)
                .perform();
        return this;
    }

    /** Types into what has the focus. */
    public MinutesScreen type(CharSequence... text) {
        new Actions(browser.driver()).sendKeys(text).perform();
        return this;
    }

    MinutesScreen focus(int line) {
        browser.script(
                "document.querySelectorAll('[data-themes] [data-ligne]"
                        + " textarea')[arguments[0]].focus()",
                line);
        return type(Keys.END);
    }

    /** Asks to save, and waits until the page says that all is. */
    public MinutesScreen save() {
        shortcut(Keys.ENTER);
        return awaitSaved();
    }

    public MinutesScreen awaitSaved() {
        browser.patiently().until(d -> saving().contains("enregistré à"));
        return this;
    }

    String saving() {
        return browser.string("return document.querySelector('[data-enregistre]').textContent");
    }

    /** « Question 1: … » */
    public List<String> lines() {
        return browser.strings(
                "return [...document.querySelectorAll('[data-themes] [data-ligne]')].map(e =>"
                        + " e.querySelector('[data-mot]').textContent + ': ' +"
                        + " e.querySelector('textarea').value)");
    }

    public void await(String text) {
        browser.patiently().until(d -> lines().stream().anyMatch(line -> line.contains(text)));
    }

    /** What the page says above the themes of its troubles. */
    public String trouble() {
        return spaced(browser.string("return document.querySelector('[data-ennui]').innerText"));
    }

    public String restored() {
        return spaced(browser.string("return document.querySelector('[data-reprise]').innerText"));
    }

    /** What it says when the server answers again. */
    String returned() {
        return spaced(browser.string("return document.querySelector('[data-retour]').innerText"));
    }

    /** Its requests reach nobody, until they are heard again. */
    void cut() {
        browser.script(
                "window.uncut = window.fetch;"
                        + " window.fetch = () => Promise.reject(new TypeError('cut off'))");
        listen();
    }

    void uncut() {
        browser.script("window.fetch = window.uncut");
    }

    /** From now on requests that have been answered, or failed, are counted. */
    void listen() {
        browser.script(
                """
                const real = window.fetch;
                window.asked = [];
                window.fetch = (path, request) => real(path, request)
                  .finally(() => window.asked.push(path.split('/')[4]));
                """);
    }

    /** How many requests for {@code lignes} or {@code presence} have been counted. */
    long asked(String kind) {
        return browser.number(
                "return window.asked.filter(one => one === arguments[0]).length", kind);
    }

    /** Waits until the page has heard of the others three times more. */
    void awaitBeats() {
        listen();
        browser.patiently().until(d -> asked("presence") >= 3);
    }

    /** The first answer to each kind of request begins, and does not end. */
    void holdFirstAnswers() {
        listen();
        browser.script(
                """
                const real = window.fetch;
                const held = new Set();
                window.fetch = async (path, request) => {
                  const kind = path.split('/')[4];
                  const first = !held.has(kind);
                  held.add(kind);
                  const answer = await real(path, request);
                  return !first ? answer : new Response(
                    new ReadableStream({
                      start(body) {
                        body.enqueue(new TextEncoder().encode('{'));
                        request.signal.addEventListener('abort', () => body.error(request.signal.reason));
                      }
                    }),
                    { headers: { 'Content-Type': 'application/json' } });
                };
                """);
    }

    /** Leaves no room in what the browser keeps for the product. */
    void fill() {
        browser.script(
                """
                let part = 'x'.repeat(1 << 20);
                for (let i = 0; part; i++) {
                  try {
                    localStorage.setItem('plein.' + i, part);
                  } catch (full) {
                    part = part.slice(Math.ceil(part.length / 2));
                  }
                }
                """);
    }

    void empty() {
        browser.script(
                "Object.keys(localStorage).filter(key => key.startsWith('plein.'))"
                        + ".forEach(key => localStorage.removeItem(key))");
    }

    /** The browser stops the page, as it does with what has been hidden for long. */
    void freeze() {
        browser.command("Page.setWebLifecycleState", Map.of("state", "frozen"));
    }

    List<String> conflicts() {
        return browser.strings(
                "return [...document.querySelectorAll('[data-themes] .entree-conflit')].map(e =>"
                        + " e.innerText.replace(/\\s+/g, ' '))");
    }

    void choose(String which) {
        find("[data-choisir='" + which + "']").sendKeys(Keys.ENTER);
    }

    /** What stands below the field in which somebody types. */
    String message() {
        return spaced(
                browser.string(
                        "return document.activeElement.closest('[data-ligne]')"
                                + ".querySelector('[data-message]').textContent"));
    }

    String themes() {
        return spaced(browser.string("return document.querySelector('[data-themes]').innerText"));
    }

    static String spaced(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ").strip();
    }
}
