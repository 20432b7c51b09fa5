package fr.prefecture.clu.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** The pages of an import, from its file to its report. */
final class ImportsScreen extends Screen {

    ImportsScreen(Browser browser) {
        super(browser);
    }

    /** The first page. */
    static ImportsScreen open(Browser browser) {
        browser.open("/site/imports/nouveau");
        return new ImportsScreen(browser);
    }

    /** Sends a file, pressing keys only. */
    void send(Path file) {
        attach("fichier", file);
        press("envoyer");
    }

    void chooseSource(String name) {
        new Select(find("#source")).selectByVisibleText(name);
    }

    /** Chooses the source that comes first, where there are several. */
    void chooseAnySource() {
        findAll("#source").stream()
                .map(Select::new)
                .forEach(
                        sources ->
                                sources.getOptions().stream()
                                        .filter(one -> !one.getDomProperty("value").isEmpty())
                                        .findFirst()
                                        .ifPresent(
                                                one -> sources.selectByVisibleText(one.getText())));
    }

    String chosen(String column) {
        return new Select(find("#colonne-" + column)).getFirstSelectedOption().getText();
    }

    String summary() {
        return find("#resume").getText().replace('\u00a0', ' ');
    }

    /** The figures below the summary, by their names. */
    Map<String, String> measures() {
        return findAll(".mesures > div").stream()
                .collect(
                        Collectors.toMap(
                                div -> div.findElement(By.tagName("dt")).getText(),
                                div -> div.findElement(By.tagName("dd")).getText()));
    }

    boolean has(String id) {
        return !findAll("#" + id).isEmpty();
    }

    void openTheFoldOfUndoing() {
        find("#annulation summary").sendKeys(Keys.ENTER);
        browser.patiently().until(d -> find("#annuler").isDisplayed());
    }

    /** The cells of a table's rows. */
    List<List<String>> rows(String table) {
        return wholeCells("#" + table + " tbody tr");
    }

    /** Where the first link of these words leads. */
    String address(String words) {
        return browser.driver().findElement(By.partialLinkText(words)).getDomAttribute("href");
    }

    static Path file(String name, String content) {
        try {
            Path folder = Files.createTempDirectory("clu-import");
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
