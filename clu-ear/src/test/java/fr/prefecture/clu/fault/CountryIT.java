package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.fault.Visitors.Times;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The server that we ship on one PostgreSQL with ten years of 101 préfectures, 25 million calls a
 * year: its pages, and the night that follows. Which statement is planned how is held by {@code
 * TelephoneSqlBenchmark}; here, what the database says it has read. With {@code
 * -Dclu.country.kept=true} the base stays in the folder of the trials.
 */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledIfSystemProperty(named = "clu.faults", matches = ".+")
class CountryIT {

    private static final String YEARS = "fr.prefecture.clu.switchboard.NationalYears";
    private static final String SOURCE = "prefecture-%03d";

    /** Read row by row, they take seconds. */
    private static final List<String> LARGE =
            List.of("switchboard_contribution", "switchboard_day", "switchboard_log", "night_file");

    private static final int WARM = 300;
    private static final int ASKED = 200;
    private static final double MOST_MILLISECONDS = 100;

    /** Days after which no call goes on: what the invented logs say of theirs is no call. */
    private static final int APART = 9;

    private static final int WARM_NIGHTS = 5;
    private static final int NIGHTS = 5;
    private static final Duration MOST_FOR_A_NIGHT = Duration.ofSeconds(5);

    /** Of the ten years; the nights are those of the weeks until today. */
    private static LocalDate last;

    private static Installation installation;
    private static Server server;

    @BeforeAll
    static void ten_years_of_all_are_in_the_base() {
        last = LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(75);
        installation =
                Installation.create(Database.Kind.POSTGRESQL)
                        .with(Server.JAVA, Visitors.JAVA_OPTS)
                        .with("CLU_COOKIE_SECURE", "false");
        installation.boot().awaitReady().stop();
        long begun = System.nanoTime();
        Visitors.fill(installation.database(), last, YEARS);
        say("filled in " + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s");
        say(installation.number("select pg_database_size(current_database())") + " bytes");
        say(installation.number("select sum(entered) from switchboard_year") + " calls");
        server = installation.boot().awaitReady();
    }

    @AfterAll
    static void the_base_goes() {
        server.stop();
        if (!Boolean.getBoolean("clu.country.kept")) {
            installation.discard();
        }
    }

    @Test
    @Order(1)
    void pages_answer_in_a_tenth_of_a_second() {
        Visitors visitors = Visitors.of(server);
        String month = "?du=" + last.minusDays(29) + "&au=" + last;
        String year = "?du=" + last.minusDays(364) + "&au=" + last;
        List<String> pages =
                List.of(
                        "/",
                        "/telephone",
                        "/telephone" + month + "&source=" + SOURCE.formatted(7),
                        "/telephone" + year + "&source=" + SOURCE.formatted(7));
        Map<String, Times> asked = new LinkedHashMap<>();
        for (String page : pages) {
            visitors.inTurn(page, WARM);
        }
        Map<String, Long> before = readOneByOne();
        for (String page : pages) {
            asked.put(page, visitors.inTurn(page, ASKED));
            say(asked.get(page).line(page));
        }
        String decade = "/telephone?du=" + last.minusYears(10).plusDays(1) + "&au=" + last;
        visitors.inTurn(decade, 20);
        say(visitors.inTurn(decade, 50).line(decade));

        assertThat(readOneByOne()).as("rows of large tables read one by one").isEqualTo(before);
        assertThat(asked)
                .allSatisfy(
                        (page, times) ->
                                assertThat(times.quantile(0.95))
                                        .as(page)
                                        .isLessThan(MOST_MILLISECONDS));
    }

    @Test
    @Order(2)
    void the_night_of_the_country_takes_seconds_after_ten_years_and_counts_each_call_once() {
        long known = installation.number("select sum(entered) from switchboard_day");
        long calls = 0;
        for (int night = 0; night < WARM_NIGHTS + NIGHTS; night++) {
            LocalDate day = last.plusDays(APART + 7L * night);
            calls += Country.deliver(installation, SOURCE, day, Country.LINES_A_NIGHT);
            server.startNight();
            installation.awaitMorning(server, Set.of());
            Waiting.pause(Duration.ofSeconds(3));
        }
        List<Country.Night> nights = Country.nights(installation);
        say("each night, ms: " + nights.stream().map(night -> night.time().toMillis()).toList());
        List<Duration> times =
                nights.subList(WARM_NIGHTS, nights.size()).stream()
                        .map(Country.Night::time)
                        .sorted()
                        .toList();

        assertThat(nights)
                .hasSize(WARM_NIGHTS + NIGHTS)
                .allMatch(night -> night.files() == Country.SOURCES);
        assertThat(installation.number("select sum(entered) from switchboard_day") - known)
                .isEqualTo(calls);
        assertThat(times.get(NIGHTS / 2)).isLessThan(MOST_FOR_A_NIGHT);
    }

    /** By table, how many rows were ever read by reading all of it. */
    private static Map<String, Long> readOneByOne() {
        Waiting.pause(Duration.ofSeconds(2));
        Map<String, Long> read = new TreeMap<>();
        try (Connection connection = installation.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select relname, seq_tup_read from pg_stat_user_tables")) {
            while (rows.next()) {
                if (LARGE.contains(rows.getString(1))) {
                    read.put(rows.getString(1), rows.getLong(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(read).hasSameSizeAs(LARGE);
        return read;
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
