package fr.prefecture.clu.web;

import java.util.List;
import org.openqa.selenium.By;

/** The composition of the committee, its organisations and its members. */
final class MembersScreen extends Screen {

    MembersScreen(Browser browser) {
        super(browser);
    }

    static MembersScreen open(Browser browser, String path) {
        browser.open(path);
        return new MembersScreen(browser);
    }

    /** Adds an organisation with one seat; its page follows. */
    static MembersScreen withBody(Browser browser, String name, String college) {
        MembersScreen screen = open(browser, "/comite/organismes/nouveau");
        screen.type("nom", name);
        screen.choose("college", college);
        screen.press("ajouter");
        return screen;
    }

    void fillMember(String name, String from, String until) {
        type("nom", name);
        type("debut", from);
        type("fin", until);
        type("courriel", "contact@asso.example");
    }

    List<List<String>> rows(String table) {
        return findAll("#" + table + " tbody tr").stream()
                .map(
                        row ->
                                row.findElements(By.cssSelector("th, td")).stream()
                                        .map(cell -> spaced(cell.getText()))
                                        .toList())
                .toList();
    }
}
