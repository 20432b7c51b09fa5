package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.load.StaffSimulation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Two hundred people at work for ten minutes, about twenty requests a second, while nights run one
 * after the other in the same server; PostgreSQL, and Gatling on the same machine, which holds how
 * long they wait. {@code clu.load.seconds} says how long they stay, {@code clu.load.sources} and
 * {@code clu.load.lines} what each night is given.
 */
@Tag("slow")
@EnabledIfSystemProperty(named = "clu.faults", matches = ".+")
class LoadIT {

    private static final long SECONDS = Long.getLong("clu.load.seconds", 600);

    /** A préfecture's; a country's are 101. */
    private static final int SOURCES = Integer.getInteger("clu.load.sources", 1);

    /** Twenty times those of a préfecture, that its night lasts. */
    private static final long LINES_A_NIGHT = Long.getLong("clu.load.lines", 40_000);

    /**
     * Of what is left after a full collection, once each session keeps the twenty pages that it may
     * keep, and at the end.
     */
    private static final double MOST_GROWTH = 1.1;

    private static final Pattern LIVE = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private static final List<String> WARMED =
            List.of(
                    "/",
                    "/a-traiter",
                    "/telephone",
                    "/telephone/creneaux",
                    "/telephone/notes",
                    "/telephone/notes/nouvelle",
                    "/site",
                    "/comite/reunions",
                    "/comite/decisions",
                    "/recherche?q=accueil",
                    "/preuves",
                    "/reclamations",
                    "/modeles",
                    "/aide");

    private static final LocalDate FIRST_NIGHT = LocalDate.of(2008, 3, 3);

    /** More than a night's lines last, for logs that overlap are held. */
    private static final int DAYS_BETWEEN = 35;

    /** That end before today. */
    private static final int NIGHTS_OF_A_SOURCE = 180;

    private final Path folder = Installation.FOLDER.resolve("load");

    @Test
    void two_hundred_people_wait_a_third_of_a_second_at_most_and_nothing_acknowledged_is_lost()
            throws Exception {
        Folders.delete(folder);
        Files.createDirectories(folder);
        Installation installation =
                Installation.create(Database.Kind.POSTGRESQL)
                        .with("CLU_DEMO", "true")
                        .with("CLU_DEMO_PASSWORD", Server.PASSWORD)
                        .with("CLU_COOKIE_SECURE", "false")
                        .with(Server.JAVA, Visitors.JAVA_OPTS);
        Server server = installation.boot().awaitReady().awaitDemonstration();
        Visitors first = Visitors.of(server, "referent");
        for (String page : WARMED) {
            first.inTurn(page, 60);
        }
        Process people = start(server.root());
        Nights nights = new Nights(installation, server);
        nights.start();
        Waiting.pause(Duration.ofSeconds(StaffSimulation.SECONDS_OF_ARRIVAL + SECONDS / 2));
        long before = live(server);
        assertThat(people.waitFor(SECONDS + 480, TimeUnit.SECONDS)).isTrue();
        long nightsRun = nights.end();
        long after = live(server);

        String told = Files.readString(folder.resolve("output"));
        say(told.substring(Math.max(0, told.indexOf("---- Global Information"))));
        say(nightsRun + " nights meanwhile");
        say("live after a full collection: %d, %d bytes".formatted(before, after));
        List<String> acknowledged = Files.readAllLines(folder.resolve("acknowledged"));
        say(acknowledged.size() + " notes acknowledged");
        assertThat(people.exitValue()).as(told).isZero();
        assertThat(nightsRun).isPositive();
        assertThat(acknowledged).hasSizeGreaterThan((int) SECONDS);
        assertThat(kept(installation)).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat((double) after / before).isLessThan(MOST_GROWTH);
        server.stop();
        installation.discard();
    }

    private Process start(String root) throws IOException {
        Path quiet =
                Files.writeString(
                        folder.resolve("logback.xml"),
                        "<configuration><root level=\"OFF\"/></configuration>");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-Dlogback.configurationFile=" + quiet,
                        "-Dload.root=" + root,
                        "-Dload.password=" + Server.PASSWORD,
                        "-Dload.seconds=" + SECONDS,
                        "-Dload.acknowledged=" + folder.resolve("acknowledged"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.gatling.app.Gatling",
                        "-s",
                        StaffSimulation.class.getName(),
                        "-rf",
                        folder.resolve("reports").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    /** Bytes of what a full collection leaves. */
    private long live(Server server) throws IOException {
        Process histogram =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                Long.toString(server.pid()),
                                "GC.class_histogram")
                        .redirectErrorStream(true)
                        .start();
        String told = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("live-" + System.nanoTime()), told);
        Matcher live = LIVE.matcher(told);
        assertThat(live.find()).as(told).isTrue();
        return Long.parseLong(live.group(1));
    }

    private static List<String> kept(Installation installation) throws SQLException {
        List<String> kept = new ArrayList<>();
        try (Connection connection = installation.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select note_text from switchboard_note"
                                        + " where note_text like 'Charge %'")) {
            while (rows.next()) {
                kept.add(rows.getString(1));
            }
        }
        return kept;
    }

    private static void say(String text) {
        System.out.println(text);
    }

    /** Night after night, until they are told to end. */
    private static final class Nights extends Thread {

        private final Installation installation;
        private final Server server;
        private final AtomicLong run = new AtomicLong();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();
        private volatile boolean ending;

        Nights(Installation installation, Server server) {
            super("nights");
            this.installation = installation;
            this.server = server;
            setDaemon(true);
            setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
        }

        @Override
        public void run() {
            for (int night = 0; !ending; night++) {
                Country.deliver(
                        installation,
                        "accueil-" + night / NIGHTS_OF_A_SOURCE + "-%d",
                        SOURCES,
                        FIRST_NIGHT.plusDays((long) DAYS_BETWEEN * (night % NIGHTS_OF_A_SOURCE)),
                        LINES_A_NIGHT);
                server.startNight();
                installation.awaitMorning(server, Set.of());
                run.incrementAndGet();
            }
        }

        /** How many there were. */
        long end() throws InterruptedException {
            ending = true;
            join();
            assertThat(failure).hasNullValue();
            return run.get();
        }
    }
}
