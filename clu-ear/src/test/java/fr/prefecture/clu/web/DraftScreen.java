package fr.prefecture.clu.web;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

/** The form of a structure, and what its window keeps of what was typed there. */
final class DraftScreen extends Screen {

    static final String NEW = "/structures/nouvelle";

    DraftScreen(Browser browser) {
        super(browser);
    }

    DraftScreen open(String address) {
        browser.open(address);
        return this;
    }

    /** The server has forgotten the session, as it does at its end. */
    void endSession() {
        browser.driver().manage().deleteAllCookies();
    }

    /** From a page of the product to the log-in that it asks for, and on to where that leads. */
    void signInAgain(String login) {
        browser.leave(() -> find("main .bouton-fort").sendKeys(Keys.ENTER));
        new SignInScreen(browser).signIn(login, SignInScreen.PASSWORD);
    }

    String said() {
        return spaced(find("#session-annonce").getText());
    }

    /** What the page tells of something typed that was not sent, box by box. */
    List<String> boxes() {
        return findAll(".brouillon").stream().map(box -> spaced(box.getText())).toList();
    }

    void press(WebElement box, String words) {
        box.findElement(By.xpath(".//button[.='" + words + "']")).sendKeys(Keys.ENTER);
    }

    WebElement box() {
        return find(".brouillon");
    }

    /** How many forms this window keeps something of. */
    long kept() {
        return browser.number(
                "return Object.keys(sessionStorage).filter(k => k.startsWith('clu-saisie:')).length");
    }

    /** What this window keeps, as it is written. */
    String written() {
        return browser.string(
                "return Object.keys(sessionStorage).filter(k => k.startsWith('clu-saisie:'))"
                        + ".map(k => sessionStorage.getItem(k)).join()");
    }

    /** In another window, and another session, a structure is given another name. */
    void renamedElsewhere(String address, String name) {
        String mine = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        SignInScreen.enterAs(browser, "referent");
        open(address);
        write("nom", name);
        press("enregistrer");
        signOut();
        browser.driver().close();
        browser.driver().switchTo().window(mine);
    }
}
