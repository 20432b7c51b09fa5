package fr.prefecture.clu.web;

import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a person decides about how pages look, worked with the keyboard alone. */
final class PreferencesScreen extends Screen {

    static final String PATH = "/preferences";

    PreferencesScreen(Browser browser) {
        super(browser);
    }

    static PreferencesScreen open(Browser browser) {
        browser.open(PATH);
        return new PreferencesScreen(browser);
    }

    /** Chooses an option by its first letters. */
    PreferencesScreen pick(String field, String start) {
        find("#" + field).sendKeys(start);
        return this;
    }

    PreferencesScreen tick(String box, boolean ticked) {
        WebElement found = find("#" + box);
        if (found.isSelected() != ticked) {
            found.sendKeys(Keys.SPACE);
        }
        return this;
    }

    void save() {
        browser.leave(() -> find("#enregistrer-affichage").sendKeys(Keys.ENTER));
    }

    /** As if nothing had ever been chosen. */
    void forget() {
        pick("theme", "Comme").pick("taille", "Normale");
        tick("mouvement", false).tick("raccourcis", false).save();
    }

    /** What the page says of itself to its style and scripts; empty when nothing. */
    String page(String attribute) {
        String value =
                browser.string(
                        "return document.documentElement.getAttribute(arguments[0])", attribute);
        return value == null ? "" : value;
    }
}
