package fr.prefecture.clu.web;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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

    void choose(Path file) {
        find("#fichier").sendKeys(file.toString());
    }

    /** The references of the list, as it shows them. */
    List<String> references() {
        return page().select("#liste tbody th .note").eachText();
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
