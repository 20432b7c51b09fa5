package fr.prefecture.clu.web;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** The collection rounds, the display register and the trainings: lists, sheets, forms. */
final class RoundsScreen extends Screen {

    RoundsScreen(Browser browser) {
        super(browser);
    }

    static RoundsScreen open(Browser browser, String path) {
        browser.open(path);
        return new RoundsScreen(browser);
    }

    /** Types into a field, and goes on to the next with the Tab key. */
    void type(String field, String text) {
        find("#" + field).sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.TAB);
    }

    void choose(String field, String text) {
        new Select(find("#" + field)).selectByVisibleText(text);
    }

    void press(String button) {
        browser.leave(() -> find("#" + button).sendKeys(Keys.ENTER));
    }

    /** Follows the link that has this text, with the Enter key. */
    void follow(String text) {
        browser.leave(() -> browser.driver().findElement(By.linkText(text)).sendKeys(Keys.ENTER));
    }

    /** Opens what the row of a table that holds this text leads to. */
    void enter(String text) {
        browser.leave(
                () ->
                        browser.driver()
                                .findElement(
                                        By.xpath(
                                                "//tbody/tr[th[contains(., '" + text + "')]]/th/a"))
                                .sendKeys(Keys.ENTER));
    }

    boolean offers(String text) {
        return !browser.driver().findElements(By.linkText(text)).isEmpty();
    }

    boolean has(String css) {
        return !findAll(css).isEmpty();
    }

    String news() {
        return WebsiteScreen.spaced(find(".annonces .avis-succes").getText());
    }

    /** What the summary says that is to be corrected, with ordinary spaces. */
    String refusal() {
        return WebsiteScreen.spaced(String.join(" ", errors()));
    }

    String said() {
        return WebsiteScreen.spaced(text());
    }

    /** The rows of the first table of the page, each as one line. */
    List<String> rows() {
        return browser
                .strings(
                        "return [...document.querySelectorAll('main table')[0]"
                                + ".querySelectorAll('tbody tr')].map(r => r.innerText)")
                .stream()
                .map(row -> WebsiteScreen.spaced(row).replaceAll("\\s+", " "))
                .toList();
    }
}
