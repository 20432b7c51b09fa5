package fr.prefecture.clu.web;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.openqa.selenium.Keys;

/** The pages of letters received: the rates, the grid, the folder of e-mails, the time limits. */
final class InboundScreen extends Screen {

    static final String FIGURES = "/courriers";
    static final String GRID = "/courriers/saisie";
    static final String FOLDER = "/courriers/dossier";
    static final String LIMITS = "/courriers/delais";

    InboundScreen(Browser browser) {
        super(browser);
    }

    /** The grid of a week of one service, which the quality officer adds unless it is there. */
    void grid(String service, String week) {
        browser.open(GRID);
        if (!choices("#service").contains(service)) {
            find("#nouveau-service").sendKeys(service);
            press("ajouter");
        }
        open(service, week);
    }

    void open(String service, String week) {
        browser.open(GRID + "?semaine=" + week + "&service=" + service.replace(" ", "+"));
    }

    /** What a row of the grid is called in its fields, such as {@code 12-post}. */
    String row(String label) {
        return browser.string(
                "return [...document.querySelectorAll('#grille tbody tr')].find(r =>"
                        + " r.cells[0].textContent.trim() === arguments[0]).dataset.ligne",
                label);
    }

    String outcome(String row) {
        return spaced(find("#dit-" + row).getText());
    }

    void press(String button) {
        browser.leave(() -> find("#" + button).sendKeys(Keys.ENTER));
    }

    /** Chooses the files, and reads their heads. */
    void read(String service, String ours, List<Path> files) {
        browser.open(FOLDER);
        find("#compter-pour").sendKeys(service);
        find("#adresses").sendKeys(Keys.chord(Keys.CONTROL, "a"), ours);
        find("#fichiers")
                .sendKeys(files.stream().map(Path::toString).collect(Collectors.joining("\n")));
        press("lire");
    }

    /** The id of what has the focus. */
    String focus() {
        return browser.string("return document.activeElement.id");
    }

    String news() {
        return spaced(find(".annonces .avis-succes").getText());
    }

    String spacedText() {
        return spaced(text());
    }

    List<String> choices(String select) {
        return browser.strings(
                "return [...document.querySelectorAll(arguments[0] + ' option')].map(o =>"
                        + " o.textContent.trim())",
                select);
    }

    /** The texts of a table's cells. */
    @SuppressWarnings("unchecked")
    List<List<String>> rows(String table) {
        return (List<List<String>>)
                browser.script(
                        "return [...document.querySelectorAll('#' + arguments[0] + ' tbody"
                                + " tr')].map(r => [...r.cells].map(c =>"
                                + " c.textContent.replace(/[\\s\\u00a0\\u202f]+/g, ' ').trim()))",
                        table);
    }

    /** The entries of the fold of the menu that bears that name. */
    List<String> menu(String name) {
        return browser.strings(
                "const f = [...document.querySelectorAll('#menu details')].find(d =>"
                        + " d.querySelector('summary').textContent.trim() === arguments[0]);"
                        + " return f ? [...f.querySelectorAll('a')].map(a =>"
                        + " a.textContent.trim()) : []",
                name);
    }

    static String spaced(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
