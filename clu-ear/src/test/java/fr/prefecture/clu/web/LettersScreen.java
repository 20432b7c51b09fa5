package fr.prefecture.clu.web;

import java.util.List;
import org.openqa.selenium.Keys;

/** The pages of the templates. */
final class LettersScreen extends Screen {

    static final String COLLECTION = "/comite/modeles";

    LettersScreen(Browser browser) {
        super(browser);
    }

    /** A template of the tests, by keys alone; the page that follows shows it. */
    void create(String code, String subject, String requests, String text) {
        browser.open(COLLECTION + "/nouveau");
        type("code", code);
        type("service", "Service d’essai");
        type("demandes", requests);
        type("objet", subject);
        type("texte", text);
        press("enregistrer");
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

    /** The subjects that the search has found, the nearest first. */
    List<String> found() {
        return browser.strings(
                "return [...document.querySelectorAll('#trouves h2 a')].map(a => a.textContent)");
    }

    /** The number of the template in the address. */
    String id() {
        return browser.path().replaceAll("\\D", "");
    }

    List<String> rows(String table) {
        return findAll("#" + table + " tbody tr").stream()
                .map(row -> WebsiteScreen.spaced(row.getDomProperty("textContent")))
                .map(row -> row.replaceAll("\\s+", " ").strip())
                .toList();
    }
}
