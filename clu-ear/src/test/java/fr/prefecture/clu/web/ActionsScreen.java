package fr.prefecture.clu.web;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.Keys;

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

    /** Types into a field, and goes on to the next with the Tab key. */
    void type(String field, String text) {
        find("#" + field).sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.TAB);
    }

    void press(String button) {
        browser.leave(() -> find("#" + button).sendKeys(Keys.ENTER));
    }

    /** Follows the link that has this text, with the Enter key. */
    void follow(String text) {
        browser.leave(
                () ->
                        browser.driver()
                                .findElement(org.openqa.selenium.By.linkText(text))
                                .sendKeys(Keys.ENTER));
    }

    void choose(Path file) {
        find("#fichier").sendKeys(file.toString());
    }

    /** The good news at the top of the page. */
    String news() {
        return WebsiteScreen.spaced(find(".annonces .avis-succes").getText());
    }

    /** What the summary says that is to be corrected, with ordinary spaces. */
    String refusal() {
        return WebsiteScreen.spaced(String.join(" ", errors()));
    }

    /** The references of the list, as it shows them. */
    List<String> references() {
        return browser.strings(
                "return [...document.querySelectorAll('tr[data-action]')].map(r =>"
                        + " r.dataset.action)");
    }

    List<String> states() {
        return browser.strings(
                "return [...document.querySelectorAll('.faits .etat')].map(e => e.innerText)");
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
