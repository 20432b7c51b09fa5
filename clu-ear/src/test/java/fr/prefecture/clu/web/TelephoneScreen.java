package fr.prefecture.clu.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    @SuppressWarnings("unchecked")
    List<List<String>> rows(String table, String part) {
        return (List<List<String>>)
                browser.script(
                        "return [...document.querySelectorAll('#' + arguments[0] + ' ' + arguments[1]"
                                + " + ' tr')].map(r => [...r.cells].map(c => { const copy ="
                                + " c.cloneNode(true); copy.querySelectorAll('.masque, svg')"
                                + ".forEach(h => h.remove()); return"
                                + " copy.textContent.replace(/[ \\n\\t]+/g, ' ').trim(); }))",
                        table,
                        part);
    }

    /** A column of a table, by the heads of its rows. */
    Map<String, String> column(String table, int column) {
        return rows(table, "tbody").stream()
                .collect(
                        Collectors.toMap(
                                row -> WebsiteScreen.spaced(row.get(0)),
                                row -> WebsiteScreen.spaced(row.get(column))));
    }

    /** All cells of the week, but for the heads. */
    List<String> week() {
        return rows("semaine", "tbody").stream()
                .flatMap(row -> row.subList(1, row.size()).stream())
                .toList();
    }

    List<String> shades() {
        return browser.strings(
                "return [...document.querySelectorAll('.nuances li')].map(e => e.className)");
    }

    /** The shades that cells have, no call left out. */
    List<String> shadesOfCells() {
        return browser.strings(
                "return [...new Set([...document.querySelectorAll('#semaine td:not(.sans)')]"
                        + ".map(e => e.className))]");
    }

    /** Goes down a list with the arrow keys, then to the button and presses it. */
    void choose(String field, int steps) {
        WebElement list = find("#" + field);
        IntStream.range(0, steps).forEach(step -> list.sendKeys(Keys.ARROW_DOWN));
        browser.leave(() -> find(".filtres button[type=submit]").sendKeys(Keys.ENTER));
    }

    /** Follows a link that has the focus. */
    void follow(String css) {
        WebElement link = find(css);
        browser.leave(() -> link.sendKeys(Keys.ENTER));
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
