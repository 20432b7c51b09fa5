package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.fault.Visitors.Taken;
import fr.prefecture.clu.fault.Visitors.Times;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The register of complaints of the server that we ship, over HTTP, with 100,000 of them: its pages
 * one after the other, and, with little memory, its files. Run it by its name.
 */
@EnabledIfSystemProperty(named = "clu.faults", matches = ".+")
class ListBenchmark {

    private static final String LIST = "/reclamations";

    /** Too little for a file of all rows that would be held as objects. */
    private static final String LITTLE = Visitors.JAVA_OPTS.replace("-Xmx1g", "-Xmx320m");

    private static final int WARM = 300;
    private static final int REQUESTS = 200;
    private static final double USUAL_MILLISECONDS = 50;
    private static final double ANY_MILLISECONDS = 120;
    private static final int FIRST_ROWS = 2_000;

    private static final List<String> PAGES =
            List.of(
                    LIST + "?tri=numero",
                    LIST + "?tri=echeance&ordre=desc&page=40",
                    LIST + "?nature=suggestion&tri=numero",
                    LIST + "?etat=en-retard&page=100",
                    LIST + "?du=01/03/2021&tri=echeance&page=400");

    /** The seconds that each kind of file may take. */
    private static final Map<String, Double> FILES =
            new LinkedHashMap<>(Map.of("csv", 6.0, "xlsx", 10.0, "ods", 10.0));

    static List<Database.Kind> kinds() {
        return Database.Kind.chosen().toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_list_of_100_000_rows_is_read_page_by_page_and_taken_away_whole(Database.Kind kind) {
        Installation installation =
                Installation.create(kind)
                        .with(Server.JAVA, Visitors.JAVA_OPTS)
                        .with("CLU_COOKIE_SECURE", "false");
        installation.boot().awaitReady().stop();
        Visitors.fill(
                installation.database(),
                LocalDate.of(2021, 5, 31),
                "fr.prefecture.clu.listening.ManyComplaints");
        Server server = installation.boot().awaitReady();
        Visitors visitors = Visitors.of(server);
        visitors.inTurn(LIST, WARM);
        Map<String, Times> pages = new LinkedHashMap<>();
        pages.put(LIST, visitors.inTurn(LIST, REQUESTS));
        for (String page : PAGES) {
            visitors.inTurn(page, WARM / PAGES.size());
            pages.put(page, visitors.inTurn(page, REQUESTS));
        }
        pages.forEach((page, times) -> say(kind + ", " + times.line(page)));
        server.stop();
        server = installation.with(Server.JAVA, LITTLE).boot().awaitReady();
        visitors = Visitors.of(server);
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (String format : FILES.keySet()) {
            visitors.take(LIST + "?nature=suggestion&fichier=" + format);
            Taken taken = visitors.take(LIST + "?fichier=" + format);
            say(
                    String.format(
                            Locale.ROOT,
                            "%s, %s: %.1f s, %,d bytes",
                            kind,
                            format,
                            taken.seconds(),
                            taken.file().length));
            assertThat(taken.file().length).as(format).isGreaterThan(FIRST_ROWS * 100);
            seconds.put(format, taken.seconds());
        }
        server.stop();
        assertThat(pages.get(LIST).quantile(0.5)).isLessThan(USUAL_MILLISECONDS);
        assertThat(pages)
                .allSatisfy(
                        (page, times) ->
                                assertThat(times.quantile(0.95))
                                        .as(page)
                                        .isLessThan(ANY_MILLISECONDS));
        assertThat(seconds)
                .allSatisfy(
                        (format, taken) ->
                                assertThat(taken).as(format).isLessThan(FILES.get(format)));
        installation.discard();
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
