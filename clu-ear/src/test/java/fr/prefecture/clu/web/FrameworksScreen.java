package fr.prefecture.clu.web;

import java.util.List;

/** The pages of the frameworks and of the structures that apply for a label. */
final class FrameworksScreen extends Screen {

    FrameworksScreen(Browser browser) {
        super(browser);
    }

    List<String> rows(String table) {
        return findAll("#" + table + " tbody tr").stream()
                .map(row -> spaced(row.getDomProperty("textContent")))
                .map(row -> row.replaceAll("\\s+", " ").strip())
                .toList();
    }
}
