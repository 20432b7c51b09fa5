package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The machine's clock is put right in the middle of a night, forwards or backwards. */
@Tag("slow")
class ClockJumpsIT {

    private static final Duration TO_NOTICE = Duration.ofSeconds(20);

    @BeforeAll
    static void needsATimepiece() {
        assumeTrue(Timepiece.isThere(), "needs faketime: apt-get install faketime");
    }

    static Stream<Arguments> everywhere() {
        return Database.Kind.chosen()
                .flatMap(
                        kind ->
                                Stream.of(Duration.ofMinutes(90), Duration.ofMinutes(-90))
                                        .map(jump -> Arguments.of(kind, jump)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void a_clock_that_jumps_in_a_night_gives_the_figures_of_a_calm_night(
            Database.Kind kind, Duration jump) {
        Eve eve = Eve.of(kind);
        Timepiece timepiece = Timepiece.right();
        Installation installation = timepiece.give(eve.another());
        Server server = installation.boot().awaitReady();
        Debugger debugger = server.watch(KillPoint.AMID_A_CHUNK.point());
        server.startNight();
        debugger.awaitHeld(Installation.PATIENCE);
        timepiece.jump(jump);
        debugger.letGo();
        installation.awaitMorning(server, Eve.HELD);
        Waiting.pause(TO_NOTICE);
        assertThat(server.output())
                .as("what operations see")
                .containsPattern(
                        "The clock was put %s by 5[34]\\d\\d s"
                                .formatted(jump.isNegative() ? "back" : "forward"));
        assertThat(
                        Visitors.read(
                                server,
                                Server.ADMINISTRATOR,
                                Server.PASSWORD,
                                "/nuits",
                                "/admin/etat"))
                .as("what people see: their pages")
                .hasSize(2);
        server.stop();
        eve.compare("Clock " + jump + " in the middle of the night", kind, installation);
    }
}
