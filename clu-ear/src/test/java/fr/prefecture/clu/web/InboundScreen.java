package fr.prefecture.clu.web;

import java.nio.file.Path;
import java.util.List;

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
        return page().select("#grille tbody tr").stream()
                .filter(row -> content(row.child(0)).equals(label))
                .findFirst()
                .orElseThrow()
                .attr("data-ligne");
    }

    String outcome(String row) {
        return spaced(find("#dit-" + row).getText());
    }

    /** Chooses the files, and reads their heads. */
    void read(String service, String ours, List<Path> files) {
        browser.open(FOLDER);
        find("#compter-pour").sendKeys(service);
        write("adresses", ours);
        attach("fichiers", files);
        press("lire");
    }

    List<String> choices(String select) {
        return page().select(select + " option").stream().map(Screen::content).toList();
    }

    /** The texts of a table's cells. */
    List<List<String>> rows(String table) {
        return wholeCells("#" + table + " tbody tr").stream()
                .map(row -> row.stream().map(Screen::spaced).toList())
                .toList();
    }

    /** The entries of the fold of the menu that bears that name. */
    List<String> menu(String name) {
        return page().select("#menu details").stream()
                .filter(fold -> content(fold.selectFirst("summary")).equals(name))
                .flatMap(fold -> fold.select("a").stream())
                .map(Screen::content)
                .toList();
    }
}
