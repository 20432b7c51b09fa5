package fr.prefecture.clu.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
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
            write("nouveau-service", service);
            find("#nouveau-guichet").sendKeys(name);
            browser.leave(() -> find("#ajouter").sendKeys(Keys.ENTER));
            known = known(service, name);
        }
        return known;
    }

    private String known(String service, String name) {
        return page().select("#guichet option").stream()
                .filter(one -> content(one).endsWith(" " + service + ", " + name))
                .findFirst()
                .map(Element::val)
                .orElse("");
    }

    /** What stands in the last cell of a row of the grid. */
    String outcome(String row) {
        return spaced(find("#dit-" + row).getText());
    }

    void save() {
        browser.leave(() -> find("#enregistrer").sendKeys(Keys.ENTER));
    }

    /** The texts of a table's cells. */
    List<List<String>> rows(String table) {
        return wholeCells("#" + table + " tbody tr").stream()
                .map(row -> row.stream().map(Screen::spaced).toList())
                .toList();
    }

    /** All answers of a simulation, table by table. */
    Map<String, String> answers() {
        return page().select("main table").stream()
                .collect(
                        Collectors.toMap(
                                Element::id, table -> content(table.selectFirst("tbody"))));
    }

    List<String> noteAddresses() {
        return page().select("#note a").eachAttr("href");
    }
}
