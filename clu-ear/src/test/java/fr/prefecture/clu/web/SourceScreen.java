package fr.prefecture.clu.web;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The sources of the switchboard, and one of them. */
final class SourceScreen extends Screen {

    SourceScreen(Browser browser) {
        super(browser);
    }

    /** Comes from the list of the sources. */
    static SourceScreen of(Browser browser, String source) {
        browser.open("/telephone/sources");
        WebElement link =
                browser.driver()
                        .findElement(By.xpath("//table[@id='sources']//th/a[.='" + source + "']"));
        browser.leave(() -> link.sendKeys(Keys.ENTER));
        return new SourceScreen(browser);
    }

    boolean mayChoose() {
        return !findAll("#fuseau").isEmpty();
    }

    List<String> zones() {
        return new Select(find("#fuseau")).getOptions().stream().map(WebElement::getText).toList();
    }

    String chosen() {
        return new Select(find("#fuseau")).getFirstSelectedOption().getText();
    }

    void choose(String zone) {
        new Select(find("#fuseau")).selectByVisibleText(zone);
        browser.leave(() -> find("#enregistrer").sendKeys(Keys.ENTER));
    }

    boolean delivers(String format) {
        return find("#format-" + format).isSelected();
    }

    /** Ticks a format, by keyboard, and sends the form. */
    void deliver(String format) {
        find("#format-" + format).sendKeys(Keys.SPACE);
        browser.leave(() -> find("#retenir").sendKeys(Keys.ENTER));
    }

    /** Says which times files without a zone have. */
    void tellTimes(String times) {
        new Select(find("#heures")).selectByVisibleText(times);
        browser.leave(() -> find("#retenir").sendKeys(Keys.ENTER));
    }

    /** Says that the latest file is of another format. */
    void reread(String format) {
        new Select(find("#relu")).selectByIndex(0);
        new Select(find("#comme")).selectByVisibleText(format);
        browser.leave(() -> find("#relire").sendKeys(Keys.ENTER));
    }

    /** The files that were read: name, format, format to come, lines, refused lines. */
    List<List<String>> read() {
        return wholeCells("#lus tbody tr");
    }

    /** Runs the night that carries the change out, from this page. */
    void startNight() {
        browser.leave(() -> find("#lancer").sendKeys(Keys.ENTER));
    }

    String fact(String name) {
        return browser.driver()
                .findElement(
                        By.xpath(
                                "//dl[@class='fiche']/dt[.='"
                                        + name
                                        + "']/following-sibling::dd[1]"))
                .getText();
    }

    List<List<String>> history() {
        return wholeCells("#historique tbody tr");
    }
}
