package fr.prefecture.clu.web;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * The pages on which administrators keep accounts, and the one on which people choose a password.
 */
final class AccountsScreen extends Screen {

    static final String LIST = "/admin/comptes";
    static final String PASSWORD = "/mot-de-passe";

    AccountsScreen(Browser browser) {
        super(browser);
    }

    /** An administrator, in a new browser, at the list. */
    static AccountsScreen enter(Browser browser) {
        SignInScreen.enterAs(browser, "admin");
        browser.open(LIST);
        return new AccountsScreen(browser);
    }

    /** With the keyboard alone. */
    void create(String login, String name, List<String> roles) {
        browser.open(LIST + "/nouveau");
        write("identifiant", login);
        write("nom", name);
        roles.forEach(this::toggle);
        press("creer");
    }

    /** What is told once. */
    String drawn() {
        return find("#mot-de-passe-donne").getText();
    }

    void toggle(String role) {
        find("input[name='roles'][value='" + role + "']").sendKeys(Keys.SPACE);
    }

    /** The account of that login, from the list. */
    void go(String login) {
        browser.open(LIST);
        browser.leave(() -> row(login).findElement(By.cssSelector("a")).sendKeys(Keys.ENTER));
    }

    String line(String login) {
        browser.open(LIST);
        return row(login).getText();
    }

    private WebElement row(String login) {
        return browser.driver()
                .findElement(
                        By.xpath(
                                "//table[@id='comptes']//tr[td[normalize-space()='"
                                        + login
                                        + "']]"));
    }

    void choose(String before, String chosen, String again) {
        write("ancien", before);
        write("nouveau", chosen);
        write("encore", again);
        press("choisir");
    }
}
