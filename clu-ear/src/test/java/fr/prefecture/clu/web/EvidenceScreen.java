package fr.prefecture.clu.web;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The pages of evidence: lists, forms, matrix, slips. */
final class EvidenceScreen extends Screen {

    EvidenceScreen(Browser browser) {
        super(browser);
    }

    static EvidenceScreen open(Browser browser, String path) {
        browser.open(path);
        return new EvidenceScreen(browser);
    }

    /** Types into a field, and goes on to the next with the Tab key. */
    void type(String field, String text) {
        find("#" + field).sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.TAB);
    }

    /** Chooses what has this text, by the keyboard's way of typing it. */
    void select(String field, String text) {
        new org.openqa.selenium.support.ui.Select(find("#" + field)).selectByVisibleText(text);
    }

    void press(String button) {
        browser.leave(() -> find("#" + button).sendKeys(Keys.ENTER));
    }

    void follow(String text) {
        browser.leave(() -> browser.driver().findElement(By.linkText(text)).sendKeys(Keys.ENTER));
    }

    void choose(Path... files) {
        find("#fichiers")
                .sendKeys(
                        Arrays.stream(files).map(Path::toString).collect(Collectors.joining("\n")));
    }

    /** Ticks the commitment of that code in the module whose legend begins so. */
    void tick(String edition, String code) {
        browser.script(
                "const legends = [...document.querySelectorAll('fieldset')].filter(f =>"
                        + " f.querySelector('legend').innerText.startsWith(arguments[0]));"
                        + "const box = legends.flatMap(f => [...f.querySelectorAll('.case')])"
                        + ".find(c => c.innerText.replace(/\\s/g, ' ').startsWith(arguments[1] + ' :'));"
                        + "box.querySelector('input').id = box.querySelector('input').id;"
                        + "box.querySelector('input').setAttribute('data-a-cocher', 'oui');",
                edition,
                code);
        find("[data-a-cocher]").sendKeys(Keys.SPACE);
        browser.script(
                "document.querySelector('[data-a-cocher]').removeAttribute('data-a-cocher')");
    }

    long ticked() {
        return browser.strings(
                        "return [...document.querySelectorAll('input[name=prouve]:checked')].map(i"
                                + " => i.id)")
                .size();
    }

    List<String> shownBoxes() {
        return browser.strings(
                "return [...document.querySelectorAll('.engagements .case')].filter(c =>"
                        + " c.offsetParent).map(c => c.innerText)");
    }

    String news() {
        return WebsiteScreen.spaced(find(".annonces .avis-succes").getText());
    }

    String refusal() {
        return WebsiteScreen.spaced(String.join(" ", errors()));
    }

    /** The row of the matrix that begins so. */
    String row(String code) {
        return WebsiteScreen.spaced(
                String.join(
                        " ",
                        browser.strings(
                                "return [...document.querySelectorAll('#matrice tbody tr')].map(r"
                                        + " => r.innerText.replace(/\\s/g, ' ').trim())"
                                        + ".filter(t => t.startsWith('"
                                        + code
                                        + " '))")));
    }

    List<String> states() {
        return browser.strings(
                "return [...document.querySelectorAll('.faits .etat')].map(e => e.innerText)");
    }
}
