package fr.prefecture.clu.web;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Who handles what, and the forms that change it. */
final class WhoHandlesScreen extends Screen {

    static final String PATH = "/cert/qui-traite-quoi";

    WhoHandlesScreen(Browser browser) {
        super(browser);
    }

    WhoHandlesScreen open(String query) {
        browser.open(PATH + query);
        return this;
    }

    /** The key that every page listens to. */
    void key() {
        browser.leave(
                () ->
                        new Actions(browser.driver())
                                .keyDown(Keys.ALT)
                                .keyDown(Keys.SHIFT)
                                .sendKeys("c")
                                .keyUp(Keys.SHIFT)
                                .keyUp(Keys.ALT)
                                .perform());
    }

    String focus() {
        return browser.driver().switchTo().activeElement().getDomAttribute("id");
    }

    List<String> answers() {
        return findAll(".reponse-phrase").stream()
                .map(phrase -> WebsiteScreen.spaced(phrase.getText()))
                .toList();
    }

    String plain() {
        return WebsiteScreen.spaced(text());
    }

    String allErrors() {
        return WebsiteScreen.spaced(String.join("\n", errors()));
    }

    String news() {
        return WebsiteScreen.spaced(find(".annonces .avis-succes").getText());
    }

    /** The rows of a table whose text holds all of these words. */
    List<String> rows(String table, String... words) {
        return findAll("#" + table + " tbody tr").stream()
                .map(row -> WebsiteScreen.spaced(row.getDomProperty("textContent")))
                .filter(row -> List.of(words).stream().allMatch(row::contains))
                .toList();
    }

    void type(String field, String text) {
        find("#" + field).sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.TAB);
    }

    /** Chooses an option by its first letters. */
    void choose(String field, String start) {
        find("#" + field).sendKeys(start);
    }

    void press(String button) {
        browser.leave(() -> find("#" + button).sendKeys(Keys.ENTER));
    }

    /** Follows the link of the row that says so. */
    void change(String name) {
        WebElement link =
                browser.driver()
                        .findElement(
                                By.xpath("//table[@id='regles']//a[contains(., '" + name + "')]"));
        browser.leave(() -> link.sendKeys(Keys.ENTER));
    }
}
