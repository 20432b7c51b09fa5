package fr.prefecture.clu.fault;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The server is killed at each of the moments that have a name, on each database. */
@Tag("slow")
class KillPointsIT {

    static Stream<Arguments> everywhere() {
        return Arrays.stream(Database.Kind.values())
                .flatMap(kind -> KillPoint.chosen().map(point -> Arguments.of(kind, point)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void a_server_killed_there_gives_the_figures_of_a_calm_night(
            Database.Kind kind, KillPoint point) {
        Eve eve = Eve.of(kind);
        Installation installation = eve.another();
        Server server = installation.boot().awaitReady();
        Debugger debugger = server.watch(point.point());
        server.startNight();
        debugger.awaitHeld(Installation.PATIENCE);
        server.kill();
        eve.prove("SIGKILL at a named point", kind, installation);
    }
}
