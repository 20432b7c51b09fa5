package fr.prefecture.clu.web;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages of evidence: lists, forms, matrix, slips. */
final class EvidenceScreen extends Screen {

    EvidenceScreen(Browser browser) {
        super(browser);
    }

    static EvidenceScreen open(Browser browser, String path) {
        browser.open(path);
        return new EvidenceScreen(browser);
    }

    /** Chooses what has this text, by the keyboard's way of typing it. */
    void select(String field, String text) {
        new org.openqa.selenium.support.ui.Select(find("#" + field)).selectByVisibleText(text);
    }

    void choose(Path... files) {
        attach("fichiers", files);
    }

    /** Ticks the commitment of that code in the module whose legend begins so. */
    void tick(String edition, String code) {
        String box =
                page().select("fieldset").stream()
                        .filter(set -> set.selectFirst("legend").text().startsWith(edition))
                        .flatMap(set -> set.select(".case").stream())
                        .filter(one -> spaced(one.text()).startsWith(code + " :"))
                        .findFirst()
                        .orElseThrow()
                        .selectFirst("input")
                        .id();
        find("[id='" + box + "']").sendKeys(Keys.SPACE);
    }

    long ticked() {
        return findAll("input[name=prouve]").stream().filter(WebElement::isSelected).count();
    }

    List<String> shownBoxes() {
        return browser.strings(
                "return [...document.querySelectorAll('.engagements .case')].filter(c =>"
                        + " c.offsetParent).map(c => c.innerText)");
    }

    /** The row of the matrix that begins so. */
    String row(String code) {
        return texts("#matrice tbody tr").stream()
                .filter(row -> row.startsWith(code + " "))
                .collect(Collectors.joining(" "));
    }

    List<String> states() {
        return texts(".faits .etat");
    }
}
