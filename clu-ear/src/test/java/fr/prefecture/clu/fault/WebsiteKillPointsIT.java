package fr.prefecture.clu.fault;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The server is killed at each named moment of a night of the website, on each database. */
@Tag("slow")
class WebsiteKillPointsIT {

    static Stream<Arguments> everywhere() {
        return Database.Kind.chosen()
                .flatMap(kind -> WebsiteKillPoint.chosen().map(point -> Arguments.of(kind, point)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void a_server_killed_there_gives_the_days_of_a_calm_night(
            Database.Kind kind, WebsiteKillPoint point) {
        Eve eve = Eve.ofTheWebsite(kind);
        Installation installation = eve.another();
        Server server = installation.boot().awaitReady();
        Debugger debugger = server.watch(point.point());
        server.startNight("website");
        debugger.awaitHeld(Installation.PATIENCE);
        server.kill();
        eve.prove("SIGKILL at a named point of the website's night", kind, installation);
    }
}
