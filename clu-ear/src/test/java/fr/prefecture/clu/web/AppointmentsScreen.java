package fr.prefecture.clu.web;

import java.util.List;
import java.util.Map;
import org.openqa.selenium.Keys;

/** The pages of the appointments: what became of them, the grid, the simulations. */
final class AppointmentsScreen extends Screen {

    static final String FIGURES = "/rendez-vous";
    static final String GRID = "/rendez-vous/saisie";
    static final String SIMULATIONS = "/rendez-vous/simulations";

    AppointmentsScreen(Browser browser) {
        super(browser);
    }

    /** The figures, once the demonstration has told its own. */
    static AppointmentsScreen filled(Browser browser, String query) {
        AppointmentsScreen screen = new AppointmentsScreen(browser);
        browser.patiently()
                .until(
                        d -> {
                            browser.open(FIGURES + query);
                            return !screen.findAll("#guichets").isEmpty();
                        });
        return screen;
    }

    /** The number of a desk, which is added unless it is there. */
    String desk(String service, String name) {
        browser.open(GRID);
        String known = known(service, name);
        if (known.isEmpty()) {
            find("#nouveau-service").sendKeys(Keys.chord(Keys.CONTROL, "a"), service);
            find("#nouveau-guichet").sendKeys(name);
            browser.leave(() -> find("#ajouter").sendKeys(Keys.ENTER));
            known = known(service, name);
        }
        return known;
    }

    private String known(String service, String name) {
        return browser.string(
                "const o = [...document.querySelectorAll('#guichet option')].find(o =>"
                        + " o.textContent.endsWith(arguments[0])); return o ? o.value : ''",
                " " + service + ", " + name);
    }

    /** What stands in the last cell of a row of the grid. */
    String outcome(String row) {
        return spaced(find("#dit-" + row).getText());
    }

    void save() {
        browser.leave(() -> find("#enregistrer").sendKeys(Keys.ENTER));
    }

    /** The id of what has the focus. */
    String focus() {
        return browser.string("return document.activeElement.id");
    }

    String news() {
        return spaced(find(".annonces .avis-succes").getText());
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

    /** All answers of a simulation, table by table. */
    @SuppressWarnings("unchecked")
    Map<String, String> answers() {
        return (Map<String, String>)
                browser.script(
                        "return Object.fromEntries([...document.querySelectorAll('main table')]"
                                + ".map(t => [t.id, t.tBodies[0].textContent.replace(/\\s+/g, ' ')]))");
    }

    List<String> noteAddresses() {
        return browser.strings(
                "return [...document.querySelectorAll('#note a')].map(a => a.getAttribute('href'))");
    }

    String spacedText() {
        return spaced(text());
    }

    static String spaced(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
