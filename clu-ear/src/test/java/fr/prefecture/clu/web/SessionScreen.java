package fr.prefecture.clu.web;

import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A page on which somebody types for so long that the session comes to its end. */
final class SessionScreen extends Screen {

    static final String FORM = "/structures/nouvelle";

    SessionScreen(Browser browser) {
        super(browser);
    }

    static SessionScreen open(Browser browser) {
        browser.open(FORM);
        return new SessionScreen(browser);
    }

    /** The server has forgotten the session, as it does at its end. */
    void end() {
        browser.driver().manage().deleteAllCookies();
    }

    WebElement dialog() {
        browser.patiently().until(d -> find("#session").isDisplayed());
        return find("#session");
    }

    boolean isDialogOpen() {
        return find("#session").isDisplayed();
    }

    void pressHere(String id) {
        find("#" + id).sendKeys(Keys.ENTER);
    }

    String focused() {
        return browser.string("return document.activeElement.id");
    }

    String said() {
        return find("#session-annonce").getText();
    }

    /** How much of what was typed this window keeps. */
    long kept() {
        return browser.number(
                "return Object.keys(sessionStorage).filter(k => k.startsWith('clu-s')).length");
    }
}
