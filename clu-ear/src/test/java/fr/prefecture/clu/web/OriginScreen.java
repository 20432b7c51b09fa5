package fr.prefecture.clu.web;

import java.util.List;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** « D'où vient ce chiffre ? » of the telephone. */
final class OriginScreen extends Screen {

    static final String PATH = "/telephone/chiffre";

    OriginScreen(Browser browser) {
        super(browser);
    }

    static OriginScreen open(Browser browser, String query) {
        browser.open(PATH + query);
        return new OriginScreen(browser);
    }

    /** The formula with the numbers put in. */
    String calculation() {
        return spaced(find("#calcul").getText());
    }

    /** What the page says of the sum of the files. */
    String sum() {
        return spaced(find("#somme").getText());
    }

    List<List<String>> counters() {
        return rows("compteurs");
    }

    List<List<String>> files() {
        return rows("origines");
    }

    /** How many files lead to their pages. */
    int links() {
        return findAll("#origines tbody th a").size();
    }

    /** What a filter holds. */
    String chosen(String field) {
        WebElement found = find("#" + field);
        return found.getTagName().equals("select")
                ? new Select(found).getFirstSelectedOption().getText()
                : found.getDomProperty("value");
    }

    private List<List<String>> rows(String table) {
        return spacedCells("#" + table + " tbody tr");
    }
}
