package fr.prefecture.clu.load;

import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.form;
import static io.gatling.javaapi.core.CoreDsl.percent;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.randomSwitch;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Choice;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * 200 people who sign in within a minute, and then read a page, or say something of the telephone,
 * every dozen seconds: about twenty requests a second. What the product acknowledges is written
 * down, a line each, to be looked for later.
 *
 * <p>System properties: {@code load.root}, where the product is; {@code load.password}, of its
 * demonstration accounts; {@code load.seconds}, how long each of them stays; {@code
 * load.acknowledged}, the file to write.
 */
public final class StaffSimulation extends Simulation {

    private static final int PEOPLE = 200;
    private static final Duration ARRIVING = Duration.ofSeconds(60);
    private static final Duration STAYING = Duration.ofSeconds(Long.getLong("load.seconds"));
    private static final Duration SHORTEST_THOUGHT = Duration.ofSeconds(4);
    private static final Duration LONGEST_THOUGHT = Duration.ofSeconds(21);
    private static final Path ACKNOWLEDGED = Path.of(System.getProperty("load.acknowledged"));
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/",
                    "/a-traiter",
                    "/telephone",
                    "/telephone/creneaux",
                    "/telephone/notes",
                    "/site",
                    "/comite/reunions",
                    "/comite/decisions",
                    "/recherche?q=accueil",
                    "/preuves",
                    "/reclamations",
                    "/modeles",
                    "/aide");

    private static final double WRITING = 15;

    public StaffSimulation() {
        setUp(
                        scenario("staff")
                                .exec(signIn())
                                .during(STAYING)
                                .on(
                                        exec(
                                                randomSwitch()
                                                        .on(
                                                                percent(WRITING).then(write()),
                                                                new Choice.WithWeight(
                                                                        100 - WRITING, read()))))
                                .injectOpen(rampUsers(PEOPLE).during(ARRIVING)))
                .protocols(
                        http.baseUrl(System.getProperty("load.root"))
                                .acceptLanguageHeader("fr-FR,fr;q=0.9")
                                .disableFollowRedirect()
                                .disableCaching());
    }

    private static ChainBuilder signIn() {
        return exec(
                http("/connexion")
                        .get("/connexion")
                        .check(form("#connexion").saveAs("form"))
                        .check(css("#connexion", "action").saveAs("action")),
                http("sign in")
                        .post("#{action}")
                        .form("#{form}")
                        .formParam("identifiant", "referent")
                        .formParam("motdepasse", System.getProperty("load.password"))
                        .formParam("entrer", "Se connecter")
                        .check(status().in(302, 303)));
    }

    private static ChainBuilder read() {
        return exec(session -> session.set("page", PAGES.get(drawn(session))))
                .pause(SHORTEST_THOUGHT, LONGEST_THOUGHT)
                .exec(
                        http("#{page}")
                                .get("#{page}")
                                .check(status().is(200))
                                .check(css("h1").exists()));
    }

    private static int drawn(Session session) {
        return Math.floorMod(UUID.randomUUID().hashCode() ^ session.userId(), PAGES.size());
    }

    private static ChainBuilder write() {
        return exec(session -> session.set("text", "Charge " + UUID.randomUUID()))
                .exec(
                        http("/telephone/notes/nouvelle")
                                .get("/telephone/notes/nouvelle")
                                .check(status().is(200))
                                .check(form("#note").saveAs("form"))
                                .check(css("#note", "action").saveAs("action")))
                .pause(SHORTEST_THOUGHT, LONGEST_THOUGHT)
                .exec(
                        http("add a note")
                                .post("#{action}")
                                .form("#{form}")
                                .formParam("du", DAY.format(LocalDate.now(PARIS)))
                                .formParam("texte", "#{text}")
                                .formParam("ajouter", "Ajouter")
                                .check(status().in(302, 303))
                                .check(
                                        io.gatling.javaapi.http.HttpDsl.header("Location")
                                                .saveAs("next")))
                .doIf("#{next.exists()}")
                .then(
                        exec(session -> {
                                    acknowledge(session.getString("text"));
                                    return session;
                                })
                                .exec(
                                        http("/telephone/notes after")
                                                .get("#{next}")
                                                .check(status().is(200))));
    }

    private static synchronized void acknowledge(String text) {
        try {
            Files.writeString(
                    ACKNOWLEDGED,
                    text + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
