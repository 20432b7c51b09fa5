package fr.prefecture.clu.web;

import org.openqa.selenium.Keys;

/** The log-in form. */
final class SignInScreen extends Screen {

    static final String PASSWORD = "demonstration";

    SignInScreen(Browser browser) {
        super(browser);
    }

    static SignInScreen open(Browser browser) {
        browser.open("/connexion");
        return new SignInScreen(browser);
    }

    /** Somebody who has logged in, beside the browser, and stands on the home page. */
    static void enterAs(Browser browser, String login) {
        browser.carry(SecurityIT.enter(login));
        browser.open("/");
    }

    /** Types and presses the Enter key; never the mouse. */
    void signIn(String login, String password) {
        type("identifiant", login);
        type("motdepasse", password);
        browser.leave(() -> find("#motdepasse").sendKeys(Keys.ENTER));
    }
}
