package fr.prefecture.clu.web;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The audits: their list, an audit, its findings, the self-assessments. */
final class AuditsScreen extends Screen {

    static final String LIST = "/audits";

    AuditsScreen(Browser browser) {
        super(browser);
    }

    /** The list, once the demonstration has told its own audits. */
    static AuditsScreen filled(Browser browser) {
        AuditsScreen screen = new AuditsScreen(browser);
        browser.patiently()
                .until(
                        d -> {
                            browser.open(LIST);
                            return !screen.findAll("#liste").isEmpty();
                        });
        return screen;
    }

    /** Plans an audit; the page is its own afterwards. */
    void plan(String kind, String from, String to) {
        browser.open(LIST + "/nouveau");
        choose("nature", kind);
        type("prevu-du", from);
        type("prevu-au", to);
        press("enregistrer");
    }

    /** Notes a finding; the page is that of the audit afterwards. */
    void note(String kind, String text) {
        press("constater");
        choose("nature", kind);
        type("constat", text);
        press("enregistrer");
    }

    /** Makes an action of a finding. */
    void act(int finding) {
        WebElement button = find("tr[data-constat='" + finding + "'] form button");
        browser.leave(() -> button.sendKeys(Keys.ENTER));
    }

    /** The row of a finding, with ordinary spaces. */
    String finding(int number) {
        return spaced(find("tr[data-constat='" + number + "']").getText());
    }

    boolean offers(String text) {
        return !browser.driver().findElements(By.linkText(text)).isEmpty();
    }

    /** Where the papers of an audit are. */
    List<String> papers() {
        return page().select("#papiers a").eachAttr("href");
    }
}
