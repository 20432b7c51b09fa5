package fr.prefecture.clu.web;

import java.util.List;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The grid of the calls of a day, the list of the days that were typed, and the notes on days. */
final class TypedDayScreen extends Screen {

    TypedDayScreen(Browser browser) {
        super(browser);
    }

    static TypedDayScreen open(Browser browser, String path) {
        browser.open(path);
        return new TypedDayScreen(browser);
    }

    /** Types into the field that has the focus and goes on with the Enter key. */
    void typeDown(String text) {
        new Actions(browser.driver()).sendKeys(text, Keys.ENTER).perform();
    }

    /** Types into the field that has the focus and goes on with the Tab key. */
    void typeRight(String text) {
        new Actions(browser.driver()).sendKeys(text, Keys.TAB).perform();
    }

    String focused() {
        return browser.string("return document.activeElement.id");
    }

    /** The row of sums below the grid, with ordinary spaces. */
    String total(String column) {
        return spaced(find("[data-total='" + column + "']").getText());
    }

    /** A typed day of the list, cell by cell, with ordinary spaces. */
    List<String> day(String iso) {
        return browser
                .strings(
                        "return [...document.querySelector(\"tr[data-saisie='\" + arguments[0]"
                                + " + \"']\").cells].map(c => c.textContent.trim())",
                        iso)
                .stream()
                .map(WebsiteScreen::spaced)
                .toList();
    }

    /** The rows of a table, with ordinary spaces. */
    List<String> rows(String table) {
        return browser
                .strings(
                        "return [...document.querySelectorAll('#' + arguments[0] + ' tbody tr')]"
                                + ".map(r => r.innerText)",
                        table)
                .stream()
                .map(WebsiteScreen::spaced)
                .toList();
    }

    /** What the page tells of what was done, without the word that says what kind of news it is. */
    String done() {
        return spaced(find(".annonces .avis-succes").getText()).replaceFirst("^Succès :\\s*", "");
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

    /** Somebody else sends the same form in the meantime, as it is filled now. */
    void sendBehind(String form, String button) {
        browser.script(
                "const f = document.getElementById(arguments[0]); const d = new FormData(f);"
                        + " d.append(arguments[1], 'x'); const x = new XMLHttpRequest();"
                        + " x.open('POST', f.action, false);"
                        + " x.send(new URLSearchParams(d));",
                form,
                button);
    }
}
