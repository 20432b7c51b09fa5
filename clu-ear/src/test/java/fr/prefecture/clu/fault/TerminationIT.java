package fr.prefecture.clu.fault;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server is told to stop in the middle of a night, as at every reboot. */
@Tag("slow")
class TerminationIT {

    @ParameterizedTest
    @EnumSource
    void a_server_told_to_stop_goes_on_after_its_next_start(Database.Kind kind) {
        Eve eve = Eve.of(kind);
        for (KillPoint point :
                List.of(
                        KillPoint.BETWEEN_TWO_FILES_ROWS,
                        KillPoint.AMID_A_CHUNK,
                        KillPoint.MONTHS_RECOMPUTED,
                        KillPoint.ARCHIVE_HALF_WRITTEN)) {
            Installation installation = eve.another();
            Server server = installation.boot().awaitReady();
            Debugger debugger = server.watch(point.point());
            server.startNight();
            debugger.awaitHeld(Installation.PATIENCE);
            server.terminate();
            debugger.letGo();
            server.awaitEnd();
            eve.prove("SIGTERM at a named point", kind, installation);
        }
    }
}
