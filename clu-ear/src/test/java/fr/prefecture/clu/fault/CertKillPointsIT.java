package fr.prefecture.clu.fault;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The server is killed at each named moment of a night of the CERT, on each database. */
@Tag("slow")
class CertKillPointsIT {

    static Stream<Arguments> everywhere() {
        return Database.Kind.chosen()
                .flatMap(kind -> CertKillPoint.chosen().map(point -> Arguments.of(kind, point)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void a_server_killed_there_gives_the_backlogs_of_a_calm_night(
            Database.Kind kind, CertKillPoint point) {
        Eve eve = Eve.ofTheCert(kind);
        Installation installation = eve.another();
        Server server = installation.boot().awaitReady();
        Debugger debugger = server.watch(point.point());
        server.startNight("cert");
        debugger.awaitHeld(Installation.PATIENCE);
        server.kill();
        eve.prove("SIGKILL at a named point of the CERT's night", kind, installation);
    }
}
