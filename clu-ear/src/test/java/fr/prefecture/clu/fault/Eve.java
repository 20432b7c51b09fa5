package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The eve of the night that will be disturbed: a night has been, the second deliveries lie in the
 * inbox. There are as many such installations as one wants, and one that nobody disturbs.
 */
final class Eve {

    /** What people read of a night that gave way. */
    static final String[] TOLD = {
        "Aucun fichier n’est perdu. Une nouvelle nuit commence d’elle-même",
        "Rien n’est compté deux fois\u202f: une nouvelle nuit commence d’elle-même",
        "les autres fichiers sont traités"
    };

    static final Set<String> HELD = Set.of("switchboard/accueil/overlapping");

    private static final String SOURCE = "accueil";
    private static final Map<Database.Kind, Eve> EVES = new EnumMap<>(Database.Kind.class);
    private static final Map<Database.Kind, Eve> WEBSITE_EVES = new EnumMap<>(Database.Kind.class);
    private static final Map<Database.Kind, Eve> CERT_EVES = new EnumMap<>(Database.Kind.class);

    /** What is dropped into the inbox before a night. */
    private interface Drop {
        void into(Path home);
    }

    private final String feature;
    private final Set<String> held;
    private final Installation pattern;
    private final long nights;
    private final Ledger calm;
    private final Duration length;

    private Eve(Database.Kind kind, String feature, Drop first, Drop second, Set<String> held) {
        this.feature = feature;
        this.held = held;
        pattern = Installation.create(kind);
        Server server = pattern.boot().awaitReady();
        first.into(pattern.home());
        server.startNight(feature);
        pattern.awaitMorning(server, Set.of());
        server.stop();
        nights = pattern.nights();
        second.into(pattern.home());
        Installation undisturbed = pattern.copy();
        Server calmServer = undisturbed.boot().awaitReady();
        Instant start = Instant.now();
        calmServer.startNight(feature);
        undisturbed.awaitMorning(calmServer, held);
        length = Duration.between(start, Instant.now());
        calmServer.stop();
        calm = undisturbed.ledger();
        assertThat(calm.lines()).hasSizeGreaterThan(1000);
        undisturbed.discard();
    }

    static synchronized Eve of(Database.Kind kind) {
        return EVES.computeIfAbsent(kind, Eve::ofTheSwitchboard);
    }

    private static Eve ofTheSwitchboard(Database.Kind kind) {
        Deliveries deliveries = new Deliveries(100L << 20);
        return new Eve(
                kind,
                "switchboard",
                home -> deliveries.first(home, SOURCE),
                home -> deliveries.second(home, SOURCE),
                HELD);
    }

    /** The eve of a night of the website. */
    static synchronized Eve ofTheWebsite(Database.Kind kind) {
        return WEBSITE_EVES.computeIfAbsent(
                kind,
                database ->
                        new Eve(
                                database,
                                "website",
                                WebsiteDeliveries::first,
                                WebsiteDeliveries::second,
                                WebsiteDeliveries.HELD));
    }

    /** The eve of a night of the CERT. */
    static synchronized Eve ofTheCert(Database.Kind kind) {
        return CERT_EVES.computeIfAbsent(
                kind,
                database ->
                        new Eve(
                                database,
                                "cert",
                                CertDeliveries::first,
                                CertDeliveries::second,
                                CertDeliveries.HELD));
    }

    Installation another() {
        return pattern.copy();
    }

    /** How many nights have begun. */
    long nights() {
        return nights;
    }

    /** What the night gives that nobody disturbs. */
    Ledger calm() {
        return calm;
    }

    /** How long that night lasts. */
    Duration length() {
        return length;
    }

    /** Starts what a fault has stopped, and compares what comes out with the calm night. */
    void prove(String fault, Database.Kind kind, Installation installation) {
        installation.recover(feature, nights, held);
        compare(fault, kind, installation);
    }

    /** That a disturbed night, which others have followed, is told to people and to operations. */
    static void assertThatItWasTold(Server server) {
        String night =
                server.nightThatGaveWay()
                        .orElseThrow(
                                () -> new AssertionError("no night gave way:\n" + server.tail()));
        assertThat(
                        Visitors.read(
                                        server,
                                        Server.ADMINISTRATOR,
                                        Server.PASSWORD,
                                        "/nuits/" + night)
                                .get(0))
                .as("what people see")
                .containsAnyOf(TOLD);
        assertThat(server.metrics())
                .as("what operations see")
                .containsPattern("clu_nights_total\\{[^}]*state=\"FAILED\"[^}]*} [1-9]");
    }

    /** Compares what came out, of a stopped server, with the calm night. */
    void compare(String fault, Database.Kind kind, Installation installation) {
        Results.add(fault, kind, calm, installation.ledger());
        installation.discard();
    }
}
