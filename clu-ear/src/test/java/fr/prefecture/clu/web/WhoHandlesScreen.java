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

    List<String> answers() {
        return findAll(".reponse-phrase").stream().map(phrase -> spaced(phrase.getText())).toList();
    }

    /** The rows of a table whose text holds all of these words. */
    List<String> rows(String table, String... words) {
        return findAll("#" + table + " tbody tr").stream()
                .map(row -> spaced(row.getDomProperty("textContent")))
                .filter(row -> List.of(words).stream().allMatch(row::contains))
                .toList();
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
