package fr.prefecture.clu.web;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A file that waits for a decision, or about which somebody has decided. */
final class FileScreen extends Screen {

    FileScreen(Browser browser) {
        super(browser);
    }

    /** Comes from the list of the nights, by the first file of that source that waits. */
    static FileScreen ofHeld(Browser browser, String source) {
        browser.open("/nuits");
        WebElement link =
                browser.driver()
                        .findElement(
                                By.xpath(
                                        "//table[@id='examiner']//tr[td[1]='"
                                                + source
                                                + "']/th/a"));
        browser.leave(() -> link.sendKeys(Keys.ENTER));
        return new FileScreen(browser);
    }

    String state() {
        return find(".faits .etat").getText();
    }

    /** Writes the reason and presses a button, with the keyboard. */
    void decide(String reason, String button) {
        WebElement field = find("#motif");
        field.clear();
        field.sendKeys(reason);
        browser.leave(() -> find("#" + button).sendKeys(Keys.ENTER));
    }

    /** The buttons of the decisions that one may take. */
    List<String> offered() {
        return page().select("#decision input[type=submit]").eachAttr("value");
    }

    /** Runs the night that carries the decision out, from this page. */
    void startNight() {
        browser.leave(() -> find("#lancer").sendKeys(Keys.ENTER));
    }

    boolean mayStart() {
        return !findAll("#lancer").isEmpty();
    }

    List<List<String>> rows(String table) {
        return spacedCells("#" + table + " tbody tr");
    }
}
