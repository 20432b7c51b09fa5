package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.fault.Visitors.Times;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whether a night that reads years of logs keeps those waiting who look at pages meanwhile: the
 * home page and the telephone at a fixed rate, without and during the same server's back-fill. Run
 * it by its name; {@code -Dclu.bench.rate} and {@code -Dclu.bench.seconds} ask otherwise.
 */
@EnabledIfSystemProperty(named = "clu.faults", matches = ".+")
class PagesUnderImportBenchmark {

    private static final List<String> PAGES = List.of("/", "/telephone");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int PER_SECOND = Integer.getInteger("clu.bench.rate", 100);
    private static final int SECONDS = Integer.getInteger("clu.bench.seconds", 60);
    private static final int WARM = 600;
    private static final double MOST = 2;

    /** Of each log, and how many of them, each from a switchboard of its own. */
    private static final long BYTES = 200_000_000;

    private static final int LOGS = Integer.getInteger("clu.bench.logs", 12);

    /** 2012-01-02, 09:00 in Paris: years of which nothing else tells. */
    private static final long START = 1_325_491_200L;

    static List<Database.Kind> kinds() {
        return Database.Kind.chosen().toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nobody_waits_twice_as_long_while_years_of_logs_are_read(Database.Kind kind)
            throws IOException {
        Installation installation =
                Installation.create(kind)
                        .with(
                                Server.JAVA,
                                Visitors.JAVA_OPTS + System.getProperty("clu.bench.java", ""))
                        .with("CLU_COOKIE_SECURE", "false");
        installation.boot().awaitReady().stop();
        Visitors.fill(installation.database(), LocalDate.now(PARIS).minusDays(1));
        Server server = installation.boot().awaitReady();
        Visitors visitors = Visitors.of(server);
        for (String page : PAGES) {
            visitors.inTurn(page, WARM);
        }
        visitors.atFixedRate(PAGES, PER_SECOND, SECONDS / 4);
        Map<String, Times> quiet = visitors.atFixedRate(PAGES, PER_SECOND, SECONDS);
        deliver(installation.home());
        server.startNight();
        visitors.atFixedRate(PAGES, PER_SECOND, SECONDS / 4);
        Map<String, Times> busy = visitors.atFixedRate(PAGES, PER_SECOND, SECONDS);
        boolean ended = server.lastNight().isPresent();
        server.kill();
        for (String page : PAGES) {
            say(kind + ", " + quiet.get(page).line(page + " without a night"));
            say(kind + ", " + busy.get(page).line(page + " during a back-fill"));
            say(
                    "%s, %s: %.2f times by p99, %.2f by the median"
                            .formatted(
                                    kind,
                                    page,
                                    ratio(busy.get(page), quiet.get(page), 0.99),
                                    ratio(busy.get(page), quiet.get(page), 0.5)));
        }
        assertThat(ended).as("the night ended before its pages had been asked for").isFalse();
        for (String page : PAGES) {
            assertThat(ratio(busy.get(page), quiet.get(page), 0.99))
                    .as(page)
                    .isLessThanOrEqualTo(MOST);
        }
        installation.discard();
    }

    private static double ratio(Times one, Times other, double share) {
        return one.quantile(share) / other.quantile(share);
    }

    /** The same log from each of them: what differs is the switchboard. */
    private static void deliver(Path home) throws IOException {
        Path log = Installation.FOLDER.resolve("back-fill");
        Files.createDirectories(log.getParent());
        try (OutputStream out = Files.newOutputStream(log)) {
            new Calls(11, START, 60, 4).write(out, BYTES);
        }
        for (int i = 1; i <= LOGS; i++) {
            Path folder = home.resolve("inbox/switchboard/prefecture-" + i);
            Files.createDirectories(folder);
            Files.copy(log, folder.resolve("queue_log"));
        }
        Files.delete(log);
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
