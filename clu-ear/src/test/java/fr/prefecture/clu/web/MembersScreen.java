package fr.prefecture.clu.web;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** The composition of the committee, its organisations and its members. */
final class MembersScreen extends Screen {

    MembersScreen(Browser browser) {
        super(browser);
    }

    static MembersScreen open(Browser browser, String path) {
        browser.open(path);
        return new MembersScreen(browser);
    }

    /** Adds an organisation with one seat; its page follows. */
    static MembersScreen withBody(Browser browser, String name, String college) {
        MembersScreen screen = open(browser, "/comite/organismes/nouveau");
        screen.type("nom", name);
        screen.choose("college", college);
        screen.press("ajouter");
        return screen;
    }

    /** Types into a field, and goes on to the next with the Tab key. */
    void type(String field, String text) {
        find("#" + field).sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.TAB);
    }

    /** Types the beginning of a choice, as the keyboard chooses. */
    void choose(String field, String text) {
        new Select(find("#" + field)).selectByVisibleText(text);
    }

    void press(String button) {
        browser.leave(() -> find("#" + button).sendKeys(Keys.ENTER));
    }

    void follow(String css) {
        browser.leave(() -> find(css).sendKeys(Keys.ENTER));
    }

    /** Sends the form of a button twice, as fast as two clicks. */
    void pressTwice(String button) {
        browser.leave(
                () ->
                        browser.script(
                                "const b = document.getElementById(arguments[0]);"
                                        + " b.click(); b.click();",
                                button));
    }

    void fillMember(String name, String from, String until) {
        type("nom", name);
        type("debut", from);
        type("fin", until);
        type("courriel", "contact@asso.example");
    }

    String news() {
        return spaced(find(".annonces .avis-succes").getText());
    }

    String refusal() {
        return spaced(String.join(" ", errors()));
    }

    String words() {
        return spaced(text());
    }

    List<List<String>> rows(String table) {
        return findAll("#" + table + " tbody tr").stream()
                .map(
                        row ->
                                row.findElements(By.cssSelector("th, td")).stream()
                                        .map(cell -> spaced(cell.getText()))
                                        .toList())
                .toList();
    }

    static String spaced(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
