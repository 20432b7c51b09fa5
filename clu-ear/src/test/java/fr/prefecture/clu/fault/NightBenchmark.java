package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The night of the switchboard, all of it, in the server that we ship: that of the whole country, a
 * file from each of 101 sources, again and again; then a back-fill of many lines, a file from each
 * source. Run it by its name; {@code clu.night.lines} says how many lines are filled in, a tenth of
 * ten years unless it is set.
 */
@EnabledIfSystemProperty(named = "clu.faults", matches = ".+")
class NightBenchmark {

    /** As clu.sh sizes it. */
    private static final String JAVA_OPTS =
            "-Xms64m -Xmx1g -XX:MetaspaceSize=96m -XX:MaxMetaspaceSize=512m"
                    + " -Djava.net.preferIPv4Stack=true "
                    + System.getProperty("clu.bench.java", "");

    private static final int SOURCES = Country.SOURCES;
    private static final long LINES_A_NIGHT = Country.LINES_A_NIGHT;
    private static final int WARM = 14;
    private static final int NIGHTS = 10;
    private static final Duration MOST_FOR_A_NIGHT = Duration.ofSeconds(2);

    /** What follows a night, indicators and the index of the search, is not the next one's. */
    private static final Duration UNTIL_ALL_IS_QUIET = Duration.ofSeconds(3);

    /** Each night's lines begin on a Monday, and never tell of a time of which the next ones do. */
    private static final long DAYS_BETWEEN = 7;

    private static final LocalDate FIRST_NIGHT = LocalDate.of(2024, 3, 4);
    private static final LocalDate BACK_FILL_FROM = LocalDate.of(2025, 3, 1);

    private static final long TENTH_OF_TEN_YEARS = 77_000_000;
    private static final Duration MOST_FOR_A_TENTH = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(40);

    static List<Database.Kind> kinds() {
        return Database.Kind.chosen().toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_night_of_the_country_takes_two_seconds(Database.Kind kind) {
        Installation installation = installation(kind);
        Server server = installation.boot().awaitReady();
        long calls = 0;
        for (int night = 0; night < WARM + NIGHTS; night++) {
            LocalDate day = FIRST_NIGHT.plusDays(night * DAYS_BETWEEN);
            calls += Country.deliver(installation, "pref-%d", day, LINES_A_NIGHT);
            server.startNight();
            installation.awaitMorning(server, Set.of());
            Waiting.pause(UNTIL_ALL_IS_QUIET);
        }
        server.stop();
        List<Country.Night> taken = Country.nights(installation);
        List<Duration> times =
                taken.subList(WARM, taken.size()).stream()
                        .map(Country.Night::time)
                        .sorted()
                        .toList();
        say(
                kind
                        + ", each night, ms: "
                        + taken.stream().map(night -> "" + night.time().toMillis()).toList());
        say(
                "%s, a night of %d files, %d lines: median %d ms, 10 %% within %d ms, 90 %% within %d ms; the first %d ms"
                        .formatted(
                                kind,
                                SOURCES,
                                SOURCES * LINES_A_NIGHT,
                                times.get(times.size() / 2).toMillis(),
                                times.get(times.size() / 10).toMillis(),
                                times.get(times.size() * 9 / 10).toMillis(),
                                taken.get(0).time().toMillis()));
        assertThat(taken)
                .hasSize(WARM + NIGHTS)
                .allSatisfy(
                        night -> {
                            assertThat(night.files()).isEqualTo(SOURCES);
                            assertThat(night.lines()).isEqualTo(SOURCES * LINES_A_NIGHT);
                        });
        assertThat(entered(installation)).isEqualTo(calls);
        assertThat(times.get(times.size() / 10)).isLessThan(MOST_FOR_A_NIGHT);
        installation.discard();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_tenth_of_ten_years_is_filled_in_within_a_minute(Database.Kind kind) {
        long each = Long.getLong("clu.night.lines", TENTH_OF_TEN_YEARS) / SOURCES;
        long lines = SOURCES * each;
        Installation installation = installation(kind);
        Server server = installation.boot().awaitReady();
        long calls = Country.deliver(installation, "pref-%d", FIRST_NIGHT, LINES_A_NIGHT);
        server.startNight();
        installation.awaitMorning(server, Set.of());
        calls += Country.deliver(installation, "pref-%d", BACK_FILL_FROM, each);
        Duration before = server.processorTime();
        Duration beforeInDatabase = processorTimeOfPostgres();
        server.startNight();
        Waiting.until(
                LONGEST, server::tail, () -> server.lastNight().filter("DONE"::equals).isPresent());
        Duration processor = server.processorTime().minus(before);
        Duration inDatabase = processorTimeOfPostgres().minus(beforeInDatabase);
        server.stop();
        Country.Night taken = Country.nights(installation).get(1);
        Duration most =
                Duration.ofNanos(
                        MOST_FOR_A_TENTH.toNanos() / 1000 * lines / TENTH_OF_TEN_YEARS * 1000);
        say(
                "%s, %d lines in %d files: %.1f s, %.2f million lines a second; processor %.1f s of the server, %.1f s of PostgreSQL; %.2f times the bound"
                        .formatted(
                                kind,
                                lines,
                                SOURCES,
                                taken.time().toMillis() / 1e3,
                                lines / 1e3 / taken.time().toMillis(),
                                processor.toMillis() / 1e3,
                                inDatabase.toMillis() / 1e3,
                                (double) taken.time().toMillis() / most.toMillis()));
        assertThat(taken.lines()).isEqualTo(lines);
        assertThat(entered(installation)).isEqualTo(calls);
        assertThat(taken.time()).isLessThan(most);
        installation.discard();
    }

    private static Installation installation(Database.Kind kind) {
        return Installation.create(kind).with(Server.JAVA, JAVA_OPTS);
    }

    private static long entered(Installation installation) {
        return installation.number("select sum(entered) from switchboard_day");
    }

    /** Of the processes that serve now, nobody's children; those of a pool outlive a night. */
    private static Duration processorTimeOfPostgres() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").contains("/embedded-pg/"))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
