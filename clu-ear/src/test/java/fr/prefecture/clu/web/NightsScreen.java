package fr.prefecture.clu.web;

import java.net.URI;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The nights: their list, the one that runs, what one of them has done. */
final class NightsScreen extends Screen {

    NightsScreen(Browser browser) {
        super(browser);
    }

    static NightsScreen open(Browser browser) {
        browser.open("/nuits");
        return new NightsScreen(browser);
    }

    /** Opens the list as often as it takes until no night runs. */
    static NightsScreen openAtRest(Browser browser) {
        browser.patiently().until(d -> !open(browser).hasProgress());
        return new NightsScreen(browser);
    }

    boolean mayStart() {
        return !findAll("#lancer").isEmpty();
    }

    /** Whether the night may be taken up again. */
    boolean mayRestart() {
        return !findAll("#reprendre").isEmpty();
    }

    /** Starts a night with the keyboard; the page of that night follows. */
    void start() {
        browser.leave(() -> find("#lancer").sendKeys(Keys.ENTER));
    }

    boolean hasProgress() {
        return !findAll("progress").isEmpty();
    }

    /** The word of the night's state, beside its name. */
    String state() {
        return words("#etat-nuit");
    }

    /** What the polite region says now. */
    String said() {
        return words("[role=status] #annonce");
    }

    /** Keeps what the polite region says from now on, and whether the page is loaded again. */
    void listen() {
        browser.script(
                "window.heard = []; new MutationObserver(() => {"
                        + " const said = document.getElementById('annonce').innerText"
                        + ".replace(/[ \\u00a0\\n\\t]+/g, ' ').trim();"
                        + " if (said) { window.heard.push(said); } })"
                        + ".observe(document.getElementById('annonce').parentElement,"
                        + " {childList: true, subtree: true, characterData: true})");
    }

    List<String> heard() {
        return browser.strings("return window.heard");
    }

    boolean isTheSamePage() {
        return (boolean) browser.script("return Array.isArray(window.heard)");
    }

    void focusTheStopButton() {
        browser.script(
                "[...document.querySelectorAll('a.bouton')].find(b =>"
                        + " b.innerText.startsWith('Arrêter')).focus()");
    }

    /** The words of what has the focus. */
    String focused() {
        return browser.driver().switchTo().activeElement().getText();
    }

    /** Waits until the page tells by itself that the night is over. */
    void awaitTheEnd() {
        browser.patiently()
                .withMessage("the page tells the end")
                .until(d -> !said().isEmpty() && !isPolling());
    }

    /** Whether the page still asks the server from time to time. */
    boolean isPolling() {
        return (boolean)
                browser.script(
                        "return Object.values(PrimeFaces.widgets).some(w => w.active === true)");
    }

    /** The buttons of the night that is followed. */
    List<String> buttons() {
        return texts(".encadre .bouton");
    }

    /** Goes, with the keyboard, where the first link of these words leads. */
    void followFirst(String words) {
        WebElement link =
                browser.driver()
                        .findElement(
                                By.xpath(
                                        "//main//a[starts-with(normalize-space(translate(.,"
                                                + " '\u00a0', ' ')), '"
                                                + words
                                                + "')]"));
        browser.leave(() -> link.sendKeys(Keys.ENTER));
    }

    /** A fact about the night, by its name. */
    String fact(String name) {
        return browser.driver()
                .findElement(By.xpath("//dl[@class='mesures']//dt[.='" + name + "']/../dd"))
                .getText();
    }

    List<List<String>> files() {
        return rows("fichiers");
    }

    List<List<String>> refused() {
        return rows("lignes");
    }

    /** The nights, the last one first; a cell says what is read of it, not what is heard. */
    List<List<String>> nights() {
        return rows("nuits");
    }

    /** The address of an export of this page, by the end of its name. */
    String export(String name) {
        WebElement link =
                browser.driver().findElement(By.cssSelector("main a[href$='" + name + ".csv']"));
        return URI.create(link.getDomProperty("href")).getPath();
    }

    /** Asked in one go: the page may replace the part at any moment. */
    private String words(String css) {
        return spaced(content(page().selectFirst(css)));
    }

    private List<List<String>> rows(String table) {
        return cells("#" + table + " tbody tr").stream()
                .map(row -> row.stream().map(cell -> cell.replace('\u00a0', ' ')).toList())
                .toList();
    }
}
