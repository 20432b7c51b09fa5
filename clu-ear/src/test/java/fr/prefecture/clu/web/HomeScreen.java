package fr.prefecture.clu.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A month in one sentence, seven tiles and three lists. */
final class HomeScreen extends Screen {

    HomeScreen(Browser browser) {
        super(browser);
    }

    static HomeScreen open(Browser browser, String query) {
        browser.open("/" + query);
        return new HomeScreen(browser);
    }

    /** The sentence at the top, with ordinary spaces. */
    String sentence() {
        return spaced(find(".chapeau").getText());
    }

    /** The facts beside the title, with ordinary spaces. */
    String facts() {
        return spaced(find(".faits").getText());
    }

    /** The names of the tiles, the one that explains the states left out. */
    List<String> tiles() {
        return findAll(".tuiles .tuile:not(.tuile-cle) h3").stream()
                .map(WebElement::getText)
                .toList();
    }

    /** All that a tile says, with ordinary spaces. */
    String tile(String name) {
        return spaced(
                browser.string(
                        "return [...document.querySelectorAll('.tuile')].find(t =>"
                                + " t.querySelector('h3').innerText === arguments[0]).innerText",
                        name));
    }

    /** Where a tile leads. */
    void followTile(String tile) {
        WebElement link =
                findAll(".tuile h3 a").stream()
                        .filter(one -> one.getText().equals(tile))
                        .findFirst()
                        .orElseThrow();
        browser.leave(() -> link.sendKeys(Keys.ENTER));
    }

    /** The headings of the lists, without their notes. */
    List<String> lists() {
        return browser.strings(
                "return [...document.querySelectorAll('.trois h2')]"
                        + ".map(h => h.firstChild.textContent.trim())");
    }

    /** Follows the link to the month before ({@code 0}) or after ({@code 1}). */
    void neighbour(int which) {
        browser.leave(() -> findAll(".mois-voisins a").get(which).sendKeys(Keys.ENTER));
    }

    boolean canFreeze() {
        return !findAll("#figer-le-mois").isEmpty();
    }

    /** Unfolds what freezing means, and does it. */
    void freeze() {
        find("main details.repli:not(.repli-aide) summary").sendKeys(Keys.ENTER);
        WebElement button = find("#figer-le-mois");
        browser.patiently().until(d -> button.isDisplayed());
        browser.leave(() -> button.sendKeys(Keys.ENTER));
    }

    /** How many A4 pages the page takes on paper. */
    int printedPages() {
        return pages(browser.printed());
    }

    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
