package fr.prefecture.clu.web;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The collection rounds, the display register and the trainings: lists, sheets, forms. */
final class RoundsScreen extends Screen {

    RoundsScreen(Browser browser) {
        super(browser);
    }

    static RoundsScreen open(Browser browser, String path) {
        browser.open(path);
        return new RoundsScreen(browser);
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

    /** The rows of the first table of the page, each as one line. */
    List<String> rows() {
        return page().selectFirst("main table").select("tbody tr").stream()
                .map(row -> spaced(row.text()))
                .toList();
    }
}
