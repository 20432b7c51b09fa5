package fr.prefecture.clu.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The results boards: list, board, composition, words for the public. */
final class BoardsScreen extends Screen {

    static final String LIST = "/indicateurs/resultats";

    BoardsScreen(Browser browser) {
        super(browser);
    }

    static BoardsScreen open(Browser browser, String path) {
        browser.open(path);
        return new BoardsScreen(browser);
    }

    /** Prepares a board that shows nothing yet, and stands on its composition. */
    static BoardsScreen prepared(Browser browser, String title, String period) {
        BoardsScreen screen = open(browser, LIST + "/nouveau");
        screen.type("intitule", title);
        screen.type("periode", period);
        screen.press("preparer");
        return screen;
    }

    /** Ticks an indicator with the space bar. */
    void tick(String code) {
        find("input[name='indicateur'][value='" + code + "']").sendKeys(Keys.SPACE);
    }

    boolean isTicked(String code) {
        return find("input[name='indicateur'][value='" + code + "']").isSelected();
    }

    boolean offers(String code) {
        return !findAll("input[name='indicateur'][value='" + code + "'][type='checkbox']")
                .isEmpty();
    }

    /** Presses a button in the row of an indicator, by its word. */
    void act(String code, String word) {
        browser.leave(
                () ->
                        browser.driver()
                                .findElement(
                                        By.xpath(
                                                "//tr[@data-indicateur='"
                                                        + code
                                                        + "']//button[starts-with(.,'"
                                                        + word
                                                        + "')]"))
                                .sendKeys(Keys.ENTER));
    }

    /** Takes back the removal that the news tells of. */
    void undo() {
        browser.leave(() -> find(".annonces form button").sendKeys(Keys.ENTER));
    }

    /** Opens the words of an indicator of the composition. */
    void word(String code) {
        browser.leave(() -> find("tr[data-indicateur='" + code + "'] th a").sendKeys(Keys.ENTER));
    }

    /** Opens a board from the list. */
    void enter(String title) {
        browser.leave(
                () ->
                        browser.driver()
                                .findElement(
                                        By.xpath(
                                                "//tr[@data-affichage][th[contains(., '"
                                                        + title
                                                        + "')]]/th/a"))
                                .sendKeys(Keys.ENTER));
    }

    boolean lists(String title) {
        return !browser.driver()
                .findElements(By.xpath("//tr[@data-affichage][th[contains(., '" + title + "')]]"))
                .isEmpty();
    }

    /** The codes of what is shown, in their order. */
    List<String> shown() {
        return page().select("main [data-indicateur]").eachAttr("data-indicateur");
    }

    /** What a result says, with ordinary spaces. */
    String result(String code) {
        return spaced(find("li[data-indicateur='" + code + "']").getText());
    }

    boolean has(String css) {
        return !findAll(css).isEmpty();
    }

    /** Where a link of the page's head leads, by its text. */
    String address(String link) {
        return browser.driver()
                .findElement(By.xpath("//main//a[normalize-space()='" + link + "']"))
                .getDomAttribute("href");
    }

    String download(String path) {
        return new String(browser.file(path).body(), StandardCharsets.UTF_8);
    }
}
