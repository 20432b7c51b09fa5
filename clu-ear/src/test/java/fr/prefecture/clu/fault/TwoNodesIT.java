package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two nodes with one database: what one of them had in hand when it died, the other one goes on
 * with.
 */
@Tag("slow")
class TwoNodesIT {

    private static final int DEATHS = Integer.getInteger("clu.nodes.deaths", 4);
    private static final int NIGHTS = Integer.getInteger("clu.nodes.nights", 5);
    private static final Duration TO_TRAVEL = Duration.ofSeconds(1);
    private static final int HOURS = Integer.getInteger("clu.nodes.hours", 3);

    /** Both are up before the hour of the nights comes. */
    private static final Duration TO_BOOT =
            Duration.ofMinutes(Integer.getInteger("clu.nodes.boot", 4));

    private static final int VISITORS = 10;
    private static final Duration THOUGHT = Duration.ofMillis(200);
    private static final Duration AT_ONCE = Duration.ofSeconds(20);
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);
    private static final List<String> PAGES =
            List.of("/", "/nuits", "/historique", "/admin/comptes", "/telephone", "/actions");

    private static final String TIMED =
            "select count(*) from night_execution where cause = 'TIMER' and job = '%s'";

    /** Where a node is within the callback of the timer of the nights. */
    enum Callback {
        IT_BEGINS(Point.entry("batch.NightSchedule.timeout")),
        BEFORE_THE_NIGHTS_ROW(Point.entry("night.Executions.beginAfter")),
        NIGHTS_ROW_BEFORE_ITS_COMMIT(Point.exit("night.Executions.beginAfter")),
        BEFORE_THE_JOB_STARTS(KillPoint.BEFORE_THE_JOB_STARTS.point());

        private final Point point;

        Callback(Point point) {
            this.point = point;
        }
    }

    /** Those that are to be tried: all, unless somebody asks for some of them. */
    static Stream<Callback> chosen() {
        String wanted = System.getProperty("clu.nodes.callbacks", ".*");
        return Arrays.stream(Callback.values()).filter(callback -> callback.name().matches(wanted));
    }

    @Test
    void sessions_go_on_when_their_node_dies_again_and_again() throws IOException {
        Installation installation = Installation.create(Database.Kind.POSTGRESQL);
        Nodes nodes = Nodes.boot(installation);
        readAll(installation);
        List<Visitor> visitors =
                Stream.generate(() -> Visitor.signedIn(nodes.get(0).root()))
                        .limit(VISITORS)
                        .toList();
        for (int death = 0; death < DEATHS; death++) {
            int dying = death % 2;
            List<String> forms = new ArrayList<>();
            for (Visitor visitor : visitors) {
                forms.add(visitor.page(nodes.get(dying).root(), "/admin/comptes/nouveau"));
            }
            nodes.get(dying).kill();
            Instant killed = Instant.now();
            String left = nodes.get(1 - dying).root();
            for (int i = 0; i < VISITORS; i++) {
                visitors.get(i).page(left, PAGES.get(i % PAGES.size()));
            }
            assertThat(Duration.between(killed, Instant.now())).isLessThan(AT_ONCE);
            // The page is the dead node's.
            String name = "agent." + death;
            assertThat(visitors.get(0).submit(left, forms.get(0), "compte", account(name)))
                    .contains("/admin/comptes");
            assertThat(installation.number(accounts(name))).isEqualTo(1);
            nodes.start(dying);
            nodes.awaitTogether();
        }
        nodes.stop();
        installation.discard();
    }

    @Test
    void one_who_is_sent_now_to_this_node_and_now_to_that_one_notices_nothing() throws IOException {
        Installation installation = Installation.create(Database.Kind.POSTGRESQL);
        Nodes nodes = Nodes.boot(installation);
        readAll(installation);
        Visitor visitor = Visitor.signedIn(nodes.get(0).root());
        for (int turn = 0; turn < 20; turn++) {
            Server shows = nodes.get(turn % 2);
            Server takes = nodes.get((turn + 1) % 2);
            String name = "agent.alterne." + turn;
            String page = visitor.page(shows.root(), "/admin/comptes/nouveau");
            String place = visitor.submit(takes.root(), page, "compte", account(name));
            // A form that comes twice does its act once: at once where it was taken, and with the
            // other node when the session has travelled, which it does behind the answer.
            assertThat(visitor.submit(takes.root(), page, "compte", account(name)))
                    .isEqualTo(place);
            Waiting.pause(TO_TRAVEL);
            assertThat(visitor.submit(shows.root(), page, "compte", account(name)))
                    .isEqualTo(place);
            assertThat(installation.number(accounts(name))).isEqualTo(1);
            for (String address : PAGES) {
                visitor.page(takes.root(), address);
                visitor.page(shows.root(), address);
            }
        }
        assertThat(nodes.all())
                .allSatisfy(
                        node ->
                                assertThat(node.output())
                                        .doesNotContain("NotSerializableException"));
        nodes.stop();
        installation.discard();
    }

    @Test
    void at_the_hour_of_the_nights_each_takes_place_once() throws IOException {
        for (int round = 0; round < HOURS; round++) {
            Instant hour = soon();
            Installation installation =
                    BackupIT.keyed(nightAt(hour)).with("CLU_BACKUP_NIGHTS", "14");
            Nodes nodes = Nodes.boot(installation);
            awaitNights(installation, nodes, 1);
            // Both have looked several times since.
            Waiting.pause(Duration.ofSeconds(70));
            for (String feature : List.of("switchboard", "website", "cert")) {
                assertThat(installation.number(TIMED.formatted(feature))).as(feature).isEqualTo(1);
            }
            // Once when the first node started, once at the hour.
            assertThat(installation.number("select count(*) from shared_chain_check")).isEqualTo(2);
            assertThat(nightlyBackups(installation))
                    .as("the one that was missed when they started, and the one of the hour")
                    .hasSize(2)
                    .satisfiesOnlyOnce(at -> assertThat(at).isAfterOrEqualTo(hour));
            nodes.all()
                    .forEach(
                            node ->
                                    assertThat(node.output())
                                            .doesNotContain("trying on")
                                            .doesNotContain("could not be made"));
            nodes.stop();
            installation.discard();
        }
    }

    /** The one that found it due is so slow that the other's night is over before it begins. */
    @Test
    void a_node_that_is_late_does_not_begin_the_night_that_the_other_one_has_had() {
        Installation installation = nightAt(soon());
        Nodes nodes = Nodes.boot(installation);
        Debugger debugger = nodes.get(0).watchThread(Point.entry("batch.Nights.startAfter"));
        // Otherwise it may have begun all nights before the first one looks.
        nodes.get(1).signal("STOP");
        debugger.awaitHeld(Installation.PATIENCE);
        nodes.get(1).signal("CONT");
        awaitNights(installation, nodes, 1);
        debugger.letGo();
        Waiting.pause(Duration.ofSeconds(15));
        for (String feature : List.of("switchboard", "website", "cert")) {
            assertThat(installation.number(TIMED.formatted(feature))).as(feature).isEqualTo(1);
        }
        nodes.stop();
        installation.discard();
    }

    @ParameterizedTest
    @MethodSource("chosen")
    void a_node_killed_within_the_timers_callback_does_not_block_the_timer(Callback callback) {
        Installation installation = nightAt(soon());
        Nodes nodes = Nodes.boot(installation);
        Debugger debugger = nodes.get(0).watch(callback.point);
        // Otherwise it may be the first to come there.
        nodes.get(1).signal("STOP");
        debugger.awaitHeld(Installation.PATIENCE);
        nodes.get(0).kill();
        nodes.get(1).signal("CONT");
        Instant killed = Instant.now();
        Waiting.until(
                Installation.PATIENCE,
                () -> "the nights of the other\n" + nodes.get(1).tail(),
                () ->
                        installation.number(
                                        "select count(distinct job) from night_execution where"
                                                + " state = 'DONE'")
                                == 3);
        assertThat(Duration.between(killed, Instant.now()))
                .as("the hour may be as far away as it was when they started")
                .isLessThan(
                        callback == Callback.IT_BEGINS ? TO_BOOT.plus(TWO_MINUTES) : TWO_MINUTES);
        assertThat(installation.number("select count(*) from night_execution where state = 'DONE'"))
                .isEqualTo(3);
        nodes.get(1).stop();
        installation.discard();
    }

    @Test
    void the_night_of_a_killed_node_goes_on_with_the_other_within_two_minutes_and_counts_once() {
        Eve eve = Eve.of(Database.Kind.POSTGRESQL);
        Random random = new Random(17);
        List<Long> seconds = new ArrayList<>();
        for (int night = 0; night < NIGHTS; night++) {
            Installation installation = eve.another();
            Nodes nodes = Nodes.boot(installation);
            nodes.get(0).startNight();
            Waiting.until(
                    AT_ONCE,
                    () -> "the night to begin\n" + nodes.get(0).tail(),
                    () -> installation.nights() > eve.nights());
            Waiting.pause(Duration.ofMillis(random.nextLong(eve.length().toMillis() * 2 / 5)));
            nodes.get(0).kill();
            assertThat(installation.isNightRunning()).isTrue();
            Instant killed = Instant.now();
            Waiting.until(
                    TWO_MINUTES,
                    () -> "the night to go on\n" + nodes.get(1).tail(),
                    () -> installation.nights() > eve.nights() + 1);
            seconds.add(Duration.between(killed, Instant.now()).toSeconds());
            installation.awaitMorning(nodes.get(1), Eve.HELD);
            nodes.get(1).stop();
            eve.compare(
                    "SIGKILL of the node of a night, the other one goes on",
                    Database.Kind.POSTGRESQL,
                    installation);
        }
        System.out.println("Seconds until the other node went on with the night: " + seconds);
    }

    @Test
    void each_node_in_turn_gets_the_next_release_and_no_read_request_fails() {
        Installation installation = Installation.create(Database.Kind.POSTGRESQL);
        Nodes nodes = Nodes.boot(installation);
        readAll(installation);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger read = new AtomicInteger();
        ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
        try (RetryingProxy proxy = new RetryingProxy(nodes)) {
            List<Thread> readers =
                    Stream.generate(() -> Visitor.signedIn(proxy.root()))
                            .limit(4)
                            .map(
                                    visitor ->
                                            new Thread(
                                                    () -> {
                                                        while (!over.get()) {
                                                            read(visitor, proxy, read, failed);
                                                        }
                                                    }))
                            .toList();
            readers.forEach(reader -> reader.setDaemon(true));
            readers.forEach(Thread::start);
            for (int which = 0; which < 2; which++) {
                int before = read.get();
                nodes.get(which).stop();
                NextRelease.replace(nodes.get(which).archive());
                nodes.start(which);
                nodes.awaitTogether();
                assertThat(read.get()).isGreaterThan(before + 20);
            }
            Waiting.pause(Duration.ofSeconds(5));
            over.set(true);
            for (Thread reader : readers) {
                reader.join();
            }
            System.out.println(
                    read
                            + " pages read during the upgrade, "
                            + proxy.again()
                            + " asked of a second node");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        assertThat(failed).isEmpty();
        assertThat(
                        installation.number(
                                "select count(*) from \"flyway_schema_history\" where success and"
                                        + " version = '"
                                        + NextRelease.VERSION
                                        + "'"))
                .isEqualTo(1);
        nodes.stop();
        installation.discard();
    }

    private static void read(
            Visitor visitor,
            RetryingProxy proxy,
            AtomicInteger read,
            ConcurrentLinkedQueue<String> failed) {
        String page = PAGES.get(read.getAndIncrement() % PAGES.size());
        Waiting.pause(THOUGHT);
        try {
            visitor.page(proxy.root(), page);
        } catch (IOException e) {
            failed.add(page + ": " + e);
        }
    }

    private static void awaitNights(Installation installation, Nodes nodes, int each) {
        Waiting.until(
                Installation.PATIENCE,
                () -> "the nights\n" + nodes.get(0).tail() + "\n" + nodes.get(1).tail(),
                () ->
                        Stream.of("switchboard", "website", "cert")
                                        .allMatch(
                                                feature ->
                                                        installation.number(
                                                                        TIMED.formatted(feature))
                                                                >= each)
                                && !installation.isNightRunning());
    }

    private static Instant soon() {
        return Instant.now().plus(TO_BOOT).truncatedTo(ChronoUnit.MINUTES);
    }

    /** One whose next nights are at this instant. */
    private static Installation nightAt(Instant hour) {
        return Installation.create(Database.Kind.POSTGRESQL)
                .with(
                        "CLU_NIGHT_AT",
                        DateTimeFormatter.ofPattern("HH:mm")
                                .withZone(ZoneId.of("Europe/Paris"))
                                .format(hour));
    }

    /** When the backups of the nights were begun. */
    private static List<Instant> nightlyBackups(Installation installation) throws IOException {
        DateTimeFormatter name =
                DateTimeFormatter.ofPattern("'sauvegarde-nuit-'uuuuMMdd'T'HHmmss'Z.zip.age'")
                        .withZone(ZoneOffset.UTC);
        try (Stream<Path> files = Files.list(installation.home().resolve("backups"))) {
            return files.map(file -> name.parse(file.getFileName().toString(), Instant::from))
                    .toList();
        }
    }

    private static Map<String, String> account(String login) {
        return Map.of(
                "identifiant",
                login,
                "nom",
                "Camille Agent",
                "courriel",
                "",
                "roles",
                "STAFF_MEMBER",
                "creer",
                "Ouvrir");
    }

    private static String accounts(String login) {
        return "select count(*) from account_user where login = '" + login + "'";
    }

    /** The administrator may read figures, too, from the next request on. */
    private static void readAll(Installation installation) {
        try (Connection connection = installation.database().change();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "insert into account_role (user_id, role_name) select id, 'QUALITY_OFFICER'"
                            + " from account_user where login = '"
                            + Server.ADMINISTRATOR
                            + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
