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
                                        page().select("main a[href*='/enquetes/']").stream()
                                                .filter(link -> content(link).contains(title))
                                                .map(link -> link.attr("href"))
                                                .filter(href -> href.matches(".*enquetes/\\d.*"))
                                                .map(
                                                        href ->
                                                                href.replaceFirst(
                                                                        ".*(/enquetes/\\d+).*",
                                                                        "$1"))
                                                .findFirst()
                                                .orElse("");
                                if (!found.isEmpty()) {
                                    return found;
                                }
                            }
                            return null;
                        });
    }

    /** The whole of an element's text, folded parts too. */
    String whole(String css) {
        return spaced(content(page().selectFirst(css)));
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
}
