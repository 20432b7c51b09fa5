package fr.prefecture.clu.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.Keys;

/** The pages of mystery surveys. */
final class MysteryScreen extends Screen {

    static final String LIST = "/enquetes/mystere";

    MysteryScreen(Browser browser) {
        super(browser);
    }

    /** A survey by telephone with one service, one scenario and three contacts; its path. */
    String drawn(String title) {
        String path = prepared(title);
        browser.open(path + "/scenarios");
        type("service", "Standard d’essai");
        type("joindre", "04 00 00 00 09");
        press("garder-service");
        type("titre", "Horaires");
        type("situation", "Vous demandez les horaires.");
        type("attendu", "Les horaires du service.");
        press("garder-scenario");
        browser.open(path + "/tirage");
        type("nombre", "3");
        type("graine", "42");
        press("tirer");
        return path;
    }

    /** Its window is over: contacts can be told. */
    String prepared(String title) {
        browser.open(LIST + "/nouvelle");
        type("titre", title);
        new Keyboard(browser).choose("canal", "Tél");
        type("partenaire", "Préfecture d’essai");
        type("debut", "03/05/2021");
        type("fin", "14/05/2021");
        press("enregistrer");
        return browser.path();
    }

    /** By keyboard alone: the day, somebody answered, and each criterion's best mark. */
    void tellAllGood(String day) {
        new Keyboard(browser).write("jour", day).choose("issue", "Répondu");
        for (String fieldset :
                browser.strings(
                        "return [...document.querySelectorAll('#contact fieldset')].map(f =>"
                                + " [...f.querySelectorAll('input')].filter(i => i.value !== '-1')"
                                + ".pop().id)")) {
            new Keyboard(browser).reach("#" + first(fieldset));
            choose(fieldset);
        }
        new Keyboard(browser).reachText("Enregistrer le contact").enter();
    }

    /** The Tab key leads to the first radio button of a group, the arrows to the others. */
    private static String first(String id) {
        return id.substring(0, id.lastIndexOf('-')) + "-0";
    }

    private void choose(String id) {
        int best = Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
        Keyboard keyboard = new Keyboard(browser);
        for (int i = 0; i < best; i++) {
            keyboard.press(Keys.ARROW_RIGHT);
        }
    }

    void send(Path folder, String name, byte[] content) {
        browser.open(LIST + "/importer");
        try {
            Path file = Files.write(folder.resolve(name), content);
            attach("fichier", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        press("lire");
    }

    byte[] file(String path, String what) {
        return browser.file(LIST + "/fichiers/" + what + "/" + path.replaceAll(".*/", "") + ".json")
                .body();
    }

    String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    /** The addresses of the contacts of the survey that is shown. */
    List<String> contacts() {
        return browser.strings(
                "return [...document.querySelectorAll('#contacts-tires th a')].map(a =>"
                        + " a.getAttribute('href'))");
    }

    List<String> rows(String table) {
        return findAll("#" + table + " tbody tr").stream()
                .map(row -> spaced(row.getDomProperty("textContent")))
                .map(row -> row.replaceAll("\\s+", " ").strip())
                .toList();
    }
}
