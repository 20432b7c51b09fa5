package fr.prefecture.clu.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages of the telephone that compare: periods, queues, half-hours of the week. */
final class TelephoneScreen extends Screen {

    TelephoneScreen(Browser browser) {
        super(browser);
    }

    static TelephoneScreen open(Browser browser, String path) {
        browser.open(path);
        return new TelephoneScreen(browser);
    }

    /** The texts of the cells of a table's part, each row a list; spoken words are left out. */
    List<List<String>> rows(String table, String part) {
        return cells("#" + table + " " + part + " tr");
    }

    /** A column of a table, by the heads of its rows. */
    Map<String, String> column(String table, int column) {
        return rows(table, "tbody").stream()
                .collect(
                        Collectors.toMap(
                                row -> spaced(row.get(0)), row -> spaced(row.get(column))));
    }

    /** All cells of the week, but for the heads. */
    List<String> week() {
        return rows("semaine", "tbody").stream()
                .flatMap(row -> row.subList(1, row.size()).stream())
                .toList();
    }

    List<String> shades() {
        return page().select(".nuances li").eachAttr("class");
    }

    /** The shades that cells have, no call left out. */
    List<String> shadesOfCells() {
        return page().select("#semaine td:not(.sans)").stream()
                .map(Element::className)
                .distinct()
                .toList();
    }

    /** Goes down a list with the arrow keys, then to the button and presses it. */
    void choose(String field, int steps) {
        WebElement list = find("#" + field);
        IntStream.range(0, steps).forEach(step -> list.sendKeys(Keys.ARROW_DOWN));
        browser.leave(() -> find(".filtres button[type=submit]").sendKeys(Keys.ENTER));
    }

    String address(String css) {
        return find(css).getDomAttribute("href");
    }

    boolean fitsAcross() {
        return (boolean)
                browser.script(
                        "return document.documentElement.scrollWidth <="
                                + " document.documentElement.clientWidth");
    }
}
