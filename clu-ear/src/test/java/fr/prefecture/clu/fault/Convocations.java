package fr.prefecture.clu.fault;

import fr.prefecture.clu.web.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.WebElement;

/** Large meetings, convoked as the quality officer does it: by the pages. */
final class Convocations {

    private final Browser browser;
    private final Server server;

    private Convocations(Browser browser, Server server) {
        this.browser = browser;
        this.server = server;
    }

    static Convocations on(Server server) {
        Convocations convocations = new Convocations(Browser.fresh(), server);
        convocations.open("/connexion");
        convocations.type("identifiant", "referent");
        convocations.type("motdepasse", "demonstration");
        convocations.browser.leave(() -> convocations.find("motdepasse").sendKeys(Keys.ENTER));
        return convocations;
    }

    /**
     * Imports as many members, each with a mailbox of their own; one in ten gets attached files.
     */
    Convocations members(int number) {
        String table =
                IntStream.rangeClosed(1, number)
                        .mapToObj(Convocations::member)
                        .collect(
                                Collectors.joining(
                                        "\n",
                                        "Organisme;Collège;Nom;Mandat du;Mandat au;Courriel;Canal;Format\n",
                                        "\n"));
        open("/comite/membres/imports/nouveau");
        find("fichier_input").sendKeys(file(table).toString());
        press("envoyer");
        press("confirmer");
        return this;
    }

    private static String member(int number) {
        return "Association d’essai n° %1$d;Usagers;Camille Essai%1$d;01/01/2019;31/12/2098;%2$s;courriel;%3$s"
                .formatted(number, mailbox(number), number % 10 == 0 ? "standard" : "texte");
    }

    /** Where the e-mails of a member arrive. */
    static String mailbox(int number) {
        return "camille" + number + "@essai.example";
    }

    private static Path file(String text) {
        try {
            return Files.writeString(
                    Files.createTempDirectory("clu-members").resolve("membres.csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everybody is convoked to a meeting, up to the button that sends. */
    Convocations prepare(String title) {
        String day =
                LocalDate.now(ZoneId.of("Europe/Paris"))
                        .plusWeeks(5)
                        .format(DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT));
        open("/comite/reunions/nouvelle");
        type("objet", title);
        type("date", day);
        press("creer");
        String meeting = browser.path();
        open(meeting + "/modifier");
        type("heure", "14h30");
        type("lieu", "Salle Stendhal");
        type("presidence", "Andréa Lambert, secrétaire générale");
        press("enregistrer");
        open(meeting + "/ordre-du-jour");
        press("proposer");
        open(meeting + "/convocations");
        press("convoquer-tous");
        open(meeting + "/envoi?quoi=convocation");
        press("preparer");
        find("envoyer");
        return this;
    }

    /** Sends what is prepared; it leaves in the background. */
    void send() {
        press("envoyer");
    }

    private void open(String path) {
        browser.driver().get(server.root() + path);
    }

    private WebElement find(String id) {
        try {
            return browser.driver().findElement(By.id(id));
        } catch (NoSuchElementException e) {
            throw new AssertionError(
                    id + " is not at " + browser.path() + ", which says:\n" + text(), e);
        }
    }

    private String text() {
        return browser.driver().findElement(By.tagName("body")).getText();
    }

    private void type(String id, String text) {
        find(id).sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.TAB);
    }

    private void press(String id) {
        browser.leave(() -> find(id).sendKeys(Keys.ENTER));
    }
}
