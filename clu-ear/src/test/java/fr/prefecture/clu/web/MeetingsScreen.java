package fr.prefecture.clu.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.openqa.selenium.By;
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

    /** Presses the button of a point of the agenda. */
    void gesture(String verb, int position) {
        browser.leave(
                () ->
                        find(".point[data-point='" + position + "'] button[value^='" + verb + "']")
                                .sendKeys(Keys.ENTER));
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
        return find("#points").findElements(By.tagName("h3")).stream()
                .map(WebElement::getText)
                .toList();
    }

    List<String> silentBodies() {
        return findAll("#organismes-absents li").stream().map(WebElement::getText).toList();
    }
}
