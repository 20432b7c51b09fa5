package fr.prefecture.clu.web;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The bin, the history, and the button that takes a removal back. */
final class BinScreen extends Screen {

    BinScreen(Browser browser) {
        super(browser);
    }

    static BinScreen open(Browser browser, String path) {
        browser.open(path);
        return new BinScreen(browser);
    }

    /** An incident of that day, typed and removed by the quality officer; the list is open. */
    static BinScreen removed(Browser browser, String day, String iso) {
        ComplaintsScreen form = ComplaintsScreen.open(browser, "/incidents/nouveau");
        form.type("jour", day);
        form.choose("nature", "D’un usager envers un agent\u202f: Menace");
        form.choose("suite", "Entretien ou appel interrompu");
        form.press("enregistrer");
        browser.open("/incidents?du=" + iso + "&au=" + iso);
        browser.leave(() -> form.find("#liste a[href*='retirer=']").sendKeys(Keys.ENTER));
        form.press("retirer-incident");
        return new BinScreen(browser);
    }

    boolean offersUndo() {
        return !findAll("#annulation button").isEmpty();
    }

    void undo() {
        browser.leave(() -> find("#annulation button").sendKeys(Keys.ENTER));
    }

    /** The lines of the table whose text holds this. */
    List<WebElement> rows(String table, String text) {
        return findAll("#" + table + " tbody tr").stream()
                .filter(row -> row.getText().contains(text))
                .toList();
    }

    void restore(String text) {
        WebElement button = rows("corbeille", text).get(0).findElement(By.tagName("button"));
        browser.leave(() -> button.sendKeys(Keys.ENTER));
    }

    void filter() {
        browser.leave(() -> find(".filtres button[type='submit']").sendKeys(Keys.ENTER));
    }
}
