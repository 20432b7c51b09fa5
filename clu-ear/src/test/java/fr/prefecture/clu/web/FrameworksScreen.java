package fr.prefecture.clu.web;

import java.util.List;
import org.openqa.selenium.Keys;

/** The pages of the frameworks and of the structures that apply for a label. */
final class FrameworksScreen extends Screen {

    FrameworksScreen(Browser browser) {
        super(browser);
    }

    void type(String field, String text) {
        find("#" + field).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    void press(String button) {
        browser.leave(() -> find("#" + button).sendKeys(Keys.ENTER));
    }

    String plain() {
        return WebsiteScreen.spaced(text());
    }

    String allErrors() {
        return WebsiteScreen.spaced(String.join("\n", errors()));
    }

    String news() {
        return WebsiteScreen.spaced(find(".annonces .avis-succes").getText());
    }

    List<String> rows(String table) {
        return findAll("#" + table + " tbody tr").stream()
                .map(row -> WebsiteScreen.spaced(row.getDomProperty("textContent")))
                .map(row -> row.replaceAll("\\s+", " ").strip())
                .toList();
    }
}
