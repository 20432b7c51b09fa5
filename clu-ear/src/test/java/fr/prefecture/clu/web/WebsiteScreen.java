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
        return page().select(".mois td").stream()
                .map(day -> spaced(content(day)))
                .filter(day -> day.contains(month))
                .toList();
    }

    /** The cells of a day in the table of the month, behind its name. */
    List<String> day(String iso) {
        List<String> cells = spacedCells("#jours tr[data-jour='" + iso + "']").get(0);
        return cells.subList(1, cells.size());
    }

    /** Presses the Enter key in a field: the form is sent. */
    void send(String field) {
        browser.leave(() -> find("#" + field).sendKeys(Keys.ENTER));
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
}
