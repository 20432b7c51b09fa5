package fr.prefecture.clu.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The year of the site, its month day by day, and the short forms that belong to it. */
final class WebsiteScreen extends Screen {

    WebsiteScreen(Browser browser) {
        super(browser);
    }

    static WebsiteScreen open(Browser browser, String query) {
        browser.open("/site" + query);
        return new WebsiteScreen(browser);
    }

    /** The sentence at the top, with ordinary spaces. */
    String summary() {
        return spaced(find(".chapeau").getText());
    }

    /** The notes under the names of the twelve months. */
    Map<String, String> months() {
        Map<String, String> months = new LinkedHashMap<>();
        for (WebElement caption : findAll(".mois caption")) {
            String[] lines = spaced(caption.getText()).split("\n", 2);
            months.put(lines[0], lines[1]);
        }
        return months;
    }

    /**
     * What those who hear the page hear of a day of the year, such as « 3 mai 2021, mis à jour ».
     */
    List<String> heard(String month) {
        return browser.strings(
                "return [...document.querySelectorAll('.mois td')].map(c => c.textContent.trim()"
                        + ".replace(/\\s+/g, ' ')).filter(t => t.includes(arguments[0]))",
                month);
    }

    /** The cells of a day in the table of the month, behind its name. */
    List<String> day(String iso) {
        return browser.strings(
                "return [...document.querySelector('#jours tr[data-jour=\"' + arguments[0] +"
                        + " '\"]').cells].slice(1).map(c => { const copy = c.cloneNode(true);"
                        + " copy.querySelectorAll('.masque, svg').forEach(h => h.remove());"
                        + " return copy.textContent.replace(/\\s+/g, ' ').trim(); })",
                iso);
    }

    /** Follows the link of that address with the Enter key. */
    void follow(String css) {
        browser.leave(() -> find(css).sendKeys(Keys.ENTER));
    }

    /** Types into a field, and goes on to the next with the Tab key. */
    void type(String field, String text) {
        find("#" + field).sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.TAB);
    }

    /** Presses the Enter key in a field: the form is sent. */
    void send(String field) {
        browser.leave(() -> find("#" + field).sendKeys(Keys.ENTER));
    }

    void press(String button) {
        browser.leave(() -> find("#" + button).sendKeys(Keys.ENTER));
    }

    /** The good news at the top of the page. */
    String news() {
        return spaced(find(".annonces .avis-succes").getText());
    }

    /** The rows of a table, cell by cell. */
    List<List<String>> rows(String table) {
        return findAll("#" + table + " tbody tr").stream()
                .map(
                        row ->
                                row
                                        .findElements(org.openqa.selenium.By.cssSelector("th, td"))
                                        .stream()
                                        .map(cell -> spaced(cell.getText()))
                                        .toList())
                .toList();
    }

    static String spaced(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
