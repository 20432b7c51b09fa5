package fr.prefecture.clu.load;

import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.form;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.percent;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.randomSwitch;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.header;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * 200 people who sign in within three minutes, and once all of them are there read a page, or say
 * something of the telephone, every dozen seconds: about twenty requests a second. None of them
 * fails, 95 % are answered within 300 ms, with the checks of the passwords among them. What the
 * product acknowledges is written down, a line each, to be looked for later.
 *
 * <p>System properties: {@code load.root}, where the product is; {@code load.password}, of its
 * demonstration accounts; {@code load.seconds}, how long each of them stays; {@code
 * load.acknowledged}, the file to write.
 */
public final class StaffSimulation extends Simulation {

    private static final int PEOPLE = 200;

    /** How long it takes them to arrive: passwords are checked one after the other. */
    public static final int SECONDS_OF_ARRIVAL = 180;

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

    private static final int MOST_MILLISECONDS = 300;
    private static final long LEAST_A_SECOND = 18;

    /** Each asks for the page, and sends it. */
    private static final long SIGN_INS = 2L * PEOPLE;

    public StaffSimulation() {
        setUp(
                        scenario("staff")
                                .exec(signIn())
                                .rendezVous(PEOPLE)
                                .during(STAYING, false)
                                .on(
                                        exec(
                                                randomSwitch()
                                                        .on(
                                                                percent(WRITING).then(write()),
                                                                new Choice.WithWeight(
                                                                        100 - WRITING, read()))))
                                .injectOpen(rampUsers(PEOPLE).during(SECONDS_OF_ARRIVAL)))
                .protocols(
                        http.baseUrl(System.getProperty("load.root"))
                                .acceptLanguageHeader("fr-FR,fr;q=0.9")
                                .disableFollowRedirect()
                                .disableCaching())
                .assertions(
                        global().failedRequests().count().is(0L),
                        global().responseTime().percentile(95).lt(MOST_MILLISECONDS),
                        global().allRequests()
                                .count()
                                .gt(SIGN_INS + LEAST_A_SECOND * STAYING.toSeconds()));
    }

    private static ChainBuilder signIn() {
        return exec(
                http("/connexion")
                        .get("/connexion")
                        .check(form("#connexion").saveAs("form"))
                        .check(css("#connexion", "action").saveAs("action")),
                http("sign in")
                        .post("#{action}")
                        .formParamMap(
                                session ->
                                        filled(
                                                session,
                                                Map.of(
                                                        "identifiant",
                                                        "referent",
                                                        "motdepasse",
                                                        System.getProperty("load.password"),
                                                        "entrer",
                                                        "Se connecter")))
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
                                .formParamMap(
                                        session ->
                                                filled(
                                                        session,
                                                        Map.of(
                                                                "du",
                                                                DAY.format(LocalDate.now(PARIS)),
                                                                "texte",
                                                                session.getString("text"),
                                                                "ajouter",
                                                                "Ajouter")))
                                .check(status().in(302, 303))
                                .check(header("Location").saveAs("next")))
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

    /** What the page's form holds, with something typed over it. */
    private static Map<String, Object> filled(Session session, Map<String, String> typed) {
        Map<String, Object> fields = new HashMap<>(session.<Object>getMap("form"));
        fields.putAll(typed);
        return fields;
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
