package fr.prefecture.clu.web;

import java.util.List;

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
                .map(row -> spaced(row.getDomProperty("textContent")))
                .map(row -> row.replaceAll("\\s+", " ").strip())
                .toList();
    }
}
