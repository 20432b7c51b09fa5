package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.fault.Visitors.Times;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The home page of the server that we ship, over HTTP, with ten years of one préfecture's data:
 * request after request, then twenty a second, whether or not the earlier ones are answered; beside
 * it, a page that says the same to everybody, and the pages of the telephone for a month, a year
 * and all ten years. Run it by its name.
 */
@EnabledIfSystemProperty(named = "clu.faults", matches = ".+")
class HomeBenchmark {

    private static final String HOME = "/";
    private static final String PEER = "/aide";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final int WARM = 600;
    private static final int WARM_AGAIN = 200;
    private static final int ALONE = 300;
    private static final int PER_SECOND = 20;
    private static final int SECONDS = 30;
    private static final double MOST_MILLISECONDS = 100;

    static List<Database.Kind> kinds() {
        return Database.Kind.chosen().toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_home_page_answers_in_a_tenth_of_a_second_and_twenty_a_second_do_not_double_it(
            Database.Kind kind) {
        Installation installation =
                Installation.create(kind)
                        .with(Server.JAVA, Visitors.JAVA_OPTS)
                        .with("CLU_COOKIE_SECURE", "false");
        installation.boot().awaitReady().stop();
        LocalDate last = LocalDate.now(PARIS).minusDays(1);
        Visitors.fill(installation.database(), last);
        Server server = installation.boot().awaitReady();
        Visitors visitors = Visitors.of(server);
        visitors.inTurn(PEER, WARM);
        visitors.inTurn(HOME, WARM);
        Times peer = visitors.inTurn(PEER, ALONE);
        Times home = visitors.inTurn(HOME, ALONE);
        Times peers = atFixedRate(visitors, PEER);
        Times homes = atFixedRate(visitors, HOME);
        say(kind + ", " + peer.line(PEER + " alone"));
        say(kind + ", " + peers.line(PEER + " at " + PER_SECOND + " a second"));
        say(kind + ", " + home.line(HOME + " alone"));
        say(kind + ", " + homes.line(HOME + " at " + PER_SECOND + " a second"));
        say(
                kind
                        + ", %.2f times the other page, %.2f times under load"
                                .formatted(
                                        home.quantile(0.95) / peer.quantile(0.95),
                                        homes.quantile(0.95) / home.quantile(0.95)));
        Map<String, Times> telephone = new LinkedHashMap<>();
        for (String page : telephone(last)) {
            visitors.inTurn(page, WARM_AGAIN);
            Times times = visitors.inTurn(page, ALONE);
            say(kind + ", " + times.line(page));
            telephone.put(page, times);
        }
        server.stop();
        assertThat(telephone)
                .allSatisfy(
                        (page, times) ->
                                assertThat(times.quantile(0.95))
                                        .as(page)
                                        .isLessThan(MOST_MILLISECONDS));
        assertThat(home.quantile(0.95)).isLessThan(MOST_MILLISECONDS);
        assertThat(homes.quantile(0.95)).isLessThan(2 * home.quantile(0.95));
        installation.discard();
    }

    /** Held to the same bound as the home page, one request after the other. */
    private static List<String> telephone(LocalDate last) {
        String year = "?du=" + last.minusDays(364) + "&au=" + last;
        String decade = "?du=" + last.minusYears(10).plusDays(1) + "&au=" + last;
        return List.of(
                "/telephone",
                "/telephone" + year,
                "/telephone" + decade,
                "/telephone/creneaux",
                "/telephone/creneaux" + decade);
    }

    private static Times atFixedRate(Visitors visitors, String page) {
        return visitors.atFixedRate(List.of(page), PER_SECOND, SECONDS).get(page);
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
