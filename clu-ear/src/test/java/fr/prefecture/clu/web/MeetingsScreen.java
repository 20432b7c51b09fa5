package fr.prefecture.clu.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages of a meeting, worked with the keyboard alone. */
final class MeetingsScreen extends Screen {

    static final String LIST = "/comite/reunions";

    MeetingsScreen(Browser browser) {
        super(browser);
    }

    /** A day as it is typed; a meeting of today leaves no alert for others. */
    static String today() {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu")
                .format(LocalDate.now(ZoneId.of("Europe/Paris")));
    }

    /** Opens a meeting of that title for a year, and says at which path it is. */
    String plan(String title, String date) {
        browser.open(LIST + "/nouvelle");
        type("objet", title);
        type("date", date);
        press("creer");
        return browser.path();
    }

    /** Gives a meeting all that its members need to know before they are called. */
    void prepare(String meeting) {
        browser.open(meeting + "/modifier");
        type("date", today());
        type("heure", "14h30");
        type("lieu", "Salle Stendhal");
        type("presidence", "Andréa Lambert, secrétaire générale");
        press("enregistrer");
    }

    void invite(String name, String body, String college) {
        type("nom", name);
        type("organisme", body);
        choose("college", college);
        press("ajouter");
    }

    /** Takes the step that the meeting's page offers, and confirms it. */
    void step(String meeting) {
        browser.open(meeting);
        browser.leave(() -> find("#etape").sendKeys(Keys.ENTER));
        press("confirmer");
    }

    /** Types into a field, and goes on to the next with the Tab key. */
    void type(String field, String text) {
        find("#" + field).sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.TAB);
    }

    /** Chooses an option by its first letters. */
    void choose(String field, String start) {
        find("#" + field).sendKeys(start);
    }

    void press(String button) {
        browser.leave(() -> find("#" + button).sendKeys(Keys.ENTER));
    }

    /** Presses the button of a point of the agenda. */
    void gesture(String verb, int position) {
        browser.leave(
                () ->
                        find(".point[data-point='" + position + "'] button[value^='" + verb + "']")
                                .sendKeys(Keys.ENTER));
    }

    void follow(String css) {
        browser.leave(() -> find(css).sendKeys(Keys.ENTER));
    }

    /** Chooses the radio button of a person with the space bar. */
    void mark(String person, String attendance) {
        for (WebElement group : findAll("#presences fieldset")) {
            if (group.getText().startsWith(person)) {
                group.findElement(
                                org.openqa.selenium.By.cssSelector(
                                        "input[value='" + attendance + "']"))
                        .sendKeys(Keys.SPACE);
                return;
            }
        }
        throw new AssertionError(person + " is not in the list");
    }

    /** The numbered themes of the agenda. */
    List<String> themes() {
        return browser.strings(
                "return [...document.querySelectorAll('#points h3')].map(e => e.innerText)");
    }

    List<String> silentBodies() {
        return browser.strings(
                "return [...document.querySelectorAll('#organismes-absents li')]"
                        + ".map(e => e.innerText)");
    }

    String news() {
        return WebsiteScreen.spaced(find(".annonces .avis-succes").getText());
    }

    String allErrors() {
        return WebsiteScreen.spaced(String.join("\n", errors()));
    }

    String plain() {
        return WebsiteScreen.spaced(text());
    }
}
