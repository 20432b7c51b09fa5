package fr.prefecture.clu.web;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Where a source has its queue log in a database, and how nights fare with it. */
final class PbxScreen extends Screen {

    PbxScreen(Browser browser) {
        super(browser);
    }

    /** Makes a source known from the list of the sources, and comes to the page of its database. */
    static PbxScreen declare(Browser browser, String name) {
        browser.open("/telephone/sources");
        browser.leave(
                () ->
                        browser.driver()
                                .findElement(
                                        By.cssSelector("a[href$='/telephone/sources/nouvelle']"))
                                .sendKeys(Keys.ENTER));
        PbxScreen screen = new PbxScreen(browser);
        screen.name(name);
        return screen;
    }

    void name(String name) {
        new Keyboard(browser).write("nom", name);
        press("declarer");
    }

    void fill(int port, String base, String login) {
        new Keyboard(browser)
                .choose("moteur", "PostgreSQL")
                .write("serveur", "127.0.0.1")
                .write("port", String.valueOf(port))
                .write("nom-de-base", base)
                .write("compte", login)
                .choose("tls", "Sans chiffrement");
    }

    @Override
    String value(String field) {
        return browser.string("return document.getElementById(arguments[0]).value", field);
    }

    List<String> history() {
        return browser
                .strings(
                        "return [...document.querySelectorAll('#historique tbody"
                                + " tr')].map(r => r.innerText)")
                .stream()
                .map(WebsiteScreen::spaced)
                .toList();
    }

    /** Opens the fold that asks once more, with the keyboard, and removes. */
    void remove() {
        find("details:has(#retirer) > summary").sendKeys(Keys.ENTER);
        browser.patiently().until(d -> find("#retirer").isDisplayed());
        press("retirer");
    }

    void undo() {
        browser.leave(() -> find("#annulation button").sendKeys(Keys.ENTER));
    }
}
