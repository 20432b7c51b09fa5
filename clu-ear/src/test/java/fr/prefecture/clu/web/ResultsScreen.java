package fr.prefecture.clu.web;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a campaign of the demonstration tells: results, comments, report. */
final class ResultsScreen extends Screen {

    static final String USERS = "Enquête de février et mars 2021";
    static final String EARLIER = "Enquête de mars 2019";
    static final String STAFF = "Enquête interne de démonstration";
    static final String FEW = "Enquête interne, peu de réponses";

    ResultsScreen(Browser browser) {
        super(browser);
    }

    /** The address of a campaign, once the demonstration has asked it. */
    String campaign(String title) {
        return browser.patiently()
                .until(
                        d -> {
                            for (String list : List.of("/enquetes", "/enquete-interne")) {
                                browser.open(list);
                                String found =
                                        browser.string(
                                                "const a = [...document.querySelectorAll('main"
                                                        + " a')].find(a =>"
                                                        + " a.textContent.includes(arguments[0]) &&"
                                                        + " /enquetes.[0-9]+/.test(a.href)); return"
                                                        + " a ? '/enquetes/' +"
                                                        + " a.href.match(/enquetes.([0-9]+)/)[1] :"
                                                        + " ''",
                                                title);
                                if (!found.isEmpty()) {
                                    return found;
                                }
                            }
                            return null;
                        });
    }

    void press(String id) {
        browser.leave(() -> find("#" + id).sendKeys(Keys.ENTER));
    }

    void type(String id, String text) {
        find("#" + id).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    String news() {
        return spaced(find(".annonces .avis-succes").getText());
    }

    String said() {
        return spaced(text());
    }

    /** The whole of an element's text, folded parts too. */
    String whole(String css) {
        return spaced(
                browser.string(
                        "return document.querySelector(arguments[0]).textContent"
                                + ".replace(/\\s+/g, ' ')",
                        css));
    }

    /** The row of a comment. */
    WebElement comment(String text) {
        return findAll("#verbatims tbody tr").stream()
                .filter(row -> row.getText().contains(text))
                .findFirst()
                .orElseThrow();
    }

    String codesField(String text) {
        return comment(text).findElement(By.tagName("input")).getAttribute("id");
    }

    void read(String text) {
        browser.leave(() -> comment(text).findElement(By.tagName("a")).sendKeys(Keys.ENTER));
    }

    static String spaced(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
