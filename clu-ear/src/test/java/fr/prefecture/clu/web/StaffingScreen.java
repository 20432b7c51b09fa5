package fr.prefecture.clu.web;

import java.util.List;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** How many people the telephone reception takes, and the grid of those who are present. */
final class StaffingScreen extends Screen {

    StaffingScreen(Browser browser) {
        super(browser);
    }

    static StaffingScreen open(Browser browser, String path) {
        browser.open(path);
        return new StaffingScreen(browser);
    }

    /** The sentence at the top, with ordinary spaces. */
    String shortage() {
        return spaced(find("#manque").getText());
    }

    /** The sentences of a list, with ordinary spaces. */
    List<String> sentences(String list) {
        return texts("#" + list + " li");
    }

    /** What the table of the week says of a half-hour, such as {@code 1-09:00}. */
    String slot(String id) {
        return spaced(find("td[data-creneau='" + id + "']").getText());
    }

    /** The rows of a table, cell by cell, with ordinary spaces. */
    List<String> cells(String table, int column) {
        return page().select("#" + table + " tbody tr").stream()
                .map(row -> spaced(content(row.child(column))))
                .toList();
    }

    /** Types into the field that has the focus and goes on with the Enter key. */
    void typeDown(String text) {
        new Actions(browser.driver()).sendKeys(text, Keys.ENTER).perform();
    }

    String focused() {
        return browser.string("return document.activeElement.id");
    }
}
