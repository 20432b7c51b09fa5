package fr.prefecture.clu.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The telephone reception over a period. */
final class SwitchboardScreen extends Screen {

    SwitchboardScreen(Browser browser) {
        super(browser);
    }

    static SwitchboardScreen open(Browser browser, String query) {
        browser.open("/telephone" + query);
        return new SwitchboardScreen(browser);
    }

    /** Types both dates and presses the Enter key in the second field; never the mouse. */
    void filter(String from, String to) {
        WebElement first = find("#du");
        first.sendKeys(Keys.chord(Keys.CONTROL, "a"), from, Keys.TAB);
        WebElement second = browser.driver().switchTo().activeElement();
        browser.leave(() -> second.sendKeys(Keys.chord(Keys.CONTROL, "a"), to, Keys.ENTER));
    }

    boolean hasFigures() {
        return !findAll("table").isEmpty();
    }

    /** The funnel: the words of a step, the number of its calls. */
    Map<String, Long> funnel() {
        Map<String, Long> steps = new LinkedHashMap<>();
        for (List<String> row : rows("entonnoir", "tbody")) {
            steps.put(row.get(0), row.get(1).startsWith("–") ? null : count(row.get(1)));
        }
        return steps;
    }

    /** The table by day: for each day the cells behind its name. */
    Map<String, List<String>> days() {
        Map<String, List<String>> days = new LinkedHashMap<>();
        List<String> keys = page().select("#jours tbody tr").eachAttr("data-jour");
        List<List<String>> rows = rows("jours", "tbody");
        for (int i = 0; i < keys.size(); i++) {
            days.put(keys.get(i), rows.get(i).subList(1, rows.get(i).size()));
        }
        return days;
    }

    /** Why each day is final or not, as its fold says it. */
    Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Element row : page().select("#jours tbody tr")) {
            reasons.put(
                    row.attr("data-jour"),
                    row.select("details > p").stream()
                            .map(Screen::content)
                            .collect(Collectors.joining(" ")));
        }
        return reasons;
    }

    List<String> totals() {
        List<String> row = rows("jours", "tfoot").get(0);
        return row.subList(1, row.size());
    }

    List<String> columns() {
        return rows("jours", "thead").get(0);
    }

    String exportAddress() {
        return browser.driver()
                .findElement(By.cssSelector("a[href*='jours.csv']"))
                .getDomAttribute("href");
    }

    /** A number as the French write it. */
    static long count(String text) {
        return Long.parseLong(text.replaceAll("[\\s\u00a0\u202f]", ""));
    }

    private List<List<String>> rows(String table, String part) {
        Document page = page();
        page.select("details > p").remove();
        return cells(page, "#" + table + " " + part + " tr").stream()
                .map(row -> row.stream().map(cell -> cell.replace("\u00ad", "")).toList())
                .toList();
    }
}
