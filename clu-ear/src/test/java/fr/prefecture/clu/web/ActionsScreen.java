package fr.prefecture.clu.web;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The plan of action: its list, an action, its forms. */
final class ActionsScreen extends Screen {

    ActionsScreen(Browser browser) {
        super(browser);
    }

    static ActionsScreen open(Browser browser, String path) {
        browser.open(path);
        return new ActionsScreen(browser);
    }

    /** Opens an action with the keyboard alone; the page is its own afterwards. */
    static ActionsScreen opened(Browser browser, String title, String owner) {
        ActionsScreen screen = open(browser, "/actions/nouvelle");
        screen.type("intitule", title);
        screen.type("titulaire", owner);
        screen.press("enregistrer");
        return screen;
    }

    /** Opens so many actions of that word and a number, beside the browser. */
    static void numbered(String word, int count) {
        Browser beside = Browser.plain();
        SignInScreen.enterAs(beside, "referent");
        for (int i = 1; i <= count; i++) {
            opened(beside, "%s %02d".formatted(word, i), "");
        }
    }

    void choose(Path file) {
        attach("fichier", file);
    }

    /** The references of the list, as it shows them. */
    List<String> references() {
        return page().select("#liste tbody th .note").eachText();
    }

    /** What the region that scripts write to has said last. */
    String said() {
        return spaced(
                browser.string("return document.getElementById('liste-annonce').textContent"));
    }

    /** What is said while something is done that its script shows in the same page. */
    List<String> heard(Runnable gesture) {
        browser.script(
                "window.heard = []; const said = document.getElementById('liste-annonce');"
                        + " if (!window.hearing) { window.hearing = new MutationObserver(() =>"
                        + " window.heard.push(said.textContent));"
                        + " window.hearing.observe(said, { childList: true, characterData: true,"
                        + " subtree: true }); }");
        browser.leave(gesture);
        return browser.strings("return window.heard").stream().map(Screen::spaced).toList();
    }

    /** The boxes of the rows. */
    List<WebElement> boxes() {
        return findAll("input[name='coche']");
    }

    /** Number and version of the row that an action's title names. */
    String row(String title) {
        return page().select("#liste tbody tr:has(th a:contains(" + title + ")) input").val();
    }

    void tick(String title) {
        find("#coche-" + row(title).split(":", 2)[0]).sendKeys(Keys.SPACE);
    }

    /** Does what the first button does with all rows that are ticked. */
    void act() {
        browser.leave(() -> find("#actes input[type='submit']").sendKeys(Keys.ENTER));
    }

    List<String> states() {
        return texts(".faits .etat");
    }

    boolean offers(String text) {
        return !browser.driver().findElements(org.openqa.selenium.By.linkText(text)).isEmpty();
    }

    /** A file of that many bytes, all zero, which takes no room on the disk. */
    static Path empty(String name, long bytes) {
        Path path = file(name, new byte[0]);
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(bytes);
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(String name, byte[] content) {
        try {
            Path file = Files.createTempDirectory("actions").resolve(name);
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
