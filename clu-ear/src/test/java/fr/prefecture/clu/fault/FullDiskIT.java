package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk is full in the middle of a night; later there is room again. */
@Tag("slow")
class FullDiskIT {

    private static final String DISK = "clu_part_condition\\{[^}]*part=\"disk\"[^}]*}";

    @BeforeAll
    static void needsDisksOfItsOwn() {
        assumeTrue(Disk.isPermitted(), "only root may mount a small disk");
    }

    /** The server stays; nobody touches it. */
    @ParameterizedTest
    @ValueSource(longs = {0, 100, 1000, 3000})
    void a_full_disk_under_the_database_gives_the_figures_of_a_calm_night(long free) {
        Eve eve = Eve.of(Database.Kind.H2);
        Installation installation = eve.another();
        try (Disk disk = Disk.under(installation.home().resolve("database"), 256)) {
            Server server = installation.boot().awaitReady();
            Debugger debugger = server.watch(KillPoint.BEFORE_READING.point());
            server.startNight();
            debugger.awaitHeld(Installation.PATIENCE);
            disk.fill(free);
            debugger.letGo();
            Waiting.pause(eve.length().plusSeconds(20));
            disk.free();
            installation.awaitMorning(server, Eve.HELD);
            Optional<String> gaveWay = server.nightThatGaveWay();
            server.stop();
            // H2 may keep its own file locked against itself after that: a restart lets people in.
            server = server.again().awaitReady();
            if (gaveWay.isPresent() || free == 0) {
                assertThat(
                                Visitors.read(
                                                server,
                                                Server.ADMINISTRATOR,
                                                Server.PASSWORD,
                                                "/nuits/" + gaveWay.orElseThrow())
                                        .get(0))
                        .as("what people see")
                        .containsAnyOf(Eve.TOLD);
            }
            server.stop();
        }
        eve.compare("Disk of the database full, then not", Database.Kind.H2, installation);
    }

    /** The server stays; somebody makes room. */
    @ParameterizedTest
    @EnumSource
    void a_full_disk_under_everything_is_told_and_gives_the_figures_of_a_calm_night(
            Database.Kind kind) {
        Eve eve = Eve.of(kind);
        Installation installation = eve.another();
        try (Disk disk = Disk.under(installation.home(), 1500)) {
            Server server = installation.boot().awaitReady();
            Visitor visitor = Visitor.signedIn(server.root());
            assertThat(server.metrics()).containsPattern(DISK + " 0");
            Debugger debugger = server.watch(KillPoint.BEFORE_READING.point());
            server.startNight();
            debugger.awaitHeld(Installation.PATIENCE);
            disk.fill(0);
            debugger.letGo();
            Waiting.until(
                    Installation.PATIENCE,
                    () -> "operations to be told",
                    () -> Pattern.compile(DISK + " 2").matcher(server.metrics()).find());
            Waiting.pause(eve.length().plusSeconds(20));
            String state = visitor.shown(server.root(), "/admin/etat");
            assertThat(state).as("what people see").contains("Le disque est plein");
            disk.free();
            // Where the database lies elsewhere the night may be done, and its files wait for the
            // next one.
            if (server.lastNight().filter("DONE"::equals).isPresent()) {
                server.startNight();
            }
            installation.awaitMorning(server, Eve.HELD);
            server.stop();
        }
        eve.compare("Disk of everything full, then not", kind, installation);
    }

    @ParameterizedTest
    @EnumSource
    void a_full_disk_under_the_archive_gives_the_figures_of_a_calm_night(Database.Kind kind) {
        Eve eve = Eve.of(kind);
        Installation installation = eve.another();
        try (Disk disk = Disk.under(installation.home().resolve("archive"), 256)) {
            Server server = installation.boot().awaitReady();
            disk.fill(500);
            server.startNight();
            Waiting.until(
                    Installation.PATIENCE,
                    () -> "a night's end\n" + server.tail(),
                    () -> server.lastNight().isPresent());
            assertThat(server.output())
                    .as("what operations see")
                    .contains("stays in the inbox until the next night");
            disk.free();
            server.startNight();
            installation.awaitMorning(server, Eve.HELD);
            server.stop();
        }
        eve.compare("Disk of the archive full, then not", kind, installation);
    }
}
