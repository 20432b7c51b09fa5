package fr.prefecture.clu.web;

import fr.prefecture.clu.it.Rest;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What every page has: a title, a heading, messages, the tools of its head. */
public class Screen {

    final Browser browser;

    Screen(Browser browser) {
        this.browser = browser;
    }

    String title() {
        return browser.driver().getTitle();
    }

    String heading() {
        return find("h1").getText();
    }

    String text() {
        return find("main").getText();
    }

    /** The lines of the summary of what is to be corrected. */
    List<String> errors() {
        return browser.strings(
                "return [...document.querySelectorAll('.bilan-erreurs li')].map(e => e.innerText)");
    }

    /** Whether the focus is on the summary of what is to be corrected. */
    boolean summaryHasFocus() {
        return (boolean)
                browser.script(
                        "const s = document.querySelector('.bilan-erreurs');"
                                + "return s !== null && s.contains(document.activeElement)");
    }

    /** The name of the one who has logged in; empty for a visitor. */
    boolean isSignedIn() {
        return !findAll("#deconnexion").isEmpty();
    }

    /** Logs out with the keyboard alone. */
    void signOut() {
        WebElement fold =
                browser.driver()
                        .findElement(By.xpath("//details[.//form[@id='deconnexion']]/summary"));
        fold.sendKeys(Keys.ENTER);
        WebElement button = find("#deconnexion button");
        browser.patiently().until(d -> button.isDisplayed());
        browser.leave(() -> button.sendKeys(Keys.ENTER));
    }

    /** Chooses {@code clair}, {@code sombre} or {@code systeme}. */
    void chooseTheme(String theme) {
        WebElement fold =
                browser.driver()
                        .findElement(By.xpath("//details[.//form[@id='affichage']]/summary"));
        fold.sendKeys(Keys.ENTER);
        WebElement button = find("#affichage button[value='" + theme + "']");
        browser.patiently().until(d -> button.isDisplayed());
        browser.leave(button::click);
    }

    /** Asks for the keys of the product, where whoever has logged in has not yet. */
    void turnOnShortcuts() {
        turnOnShortcuts(Rest.address("/preferences").toString());
    }

    /**
     * @param preferences the whole address of the page where they are turned on
     */
    void turnOnShortcuts(String preferences) {
        if ("oui".equals(browser.string("return document.documentElement.dataset.raccourcis"))) {
            return;
        }
        browser.driver().get(preferences);
        WebElement box = find("#raccourcis");
        if (!box.isSelected()) {
            box.sendKeys(Keys.SPACE);
            browser.leave(() -> find("#enregistrer-affichage").sendKeys(Keys.ENTER));
        }
    }

    String background() {
        return browser.string("return getComputedStyle(document.body).backgroundColor");
    }

    String value(String field) {
        return find("#" + field).getDomProperty("value");
    }

    boolean isInvalid(String field) {
        return "true".equals(find("#" + field).getDomAttribute("aria-invalid"));
    }

    WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    List<WebElement> findAll(String css) {
        return browser.driver().findElements(By.cssSelector(css));
    }
}
