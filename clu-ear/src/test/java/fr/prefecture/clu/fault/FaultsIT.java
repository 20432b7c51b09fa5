package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The server that we ship dies in the middle of its nights, and the figures are those of nights
 * that nobody disturbed. The same files were read before, for another switchboard, in peace: that
 * is what they are compared with.
 */
class FaultsIT {

    private static final Deliveries DELIVERIES = new Deliveries(70L << 20);
    private static final String CALM = "calm";
    private static final String STORM = "storm";
    private static final Set<String> HELD =
            Set.of("switchboard/calm/overlapping", "switchboard/storm/overlapping");

    @Test
    void a_night_killed_again_and_again_and_once_stopped_in_order_gives_its_figures_once_on_h2() {
        Installation installation = Installation.create(Database.Kind.H2);
        Server server = peace(installation);
        killAt(installation, server, KillPoint.FIRST_COMMIT_BEGINS);
        Server terminated = installation.boot();
        Debugger debugger = hold(terminated, KillPoint.AMID_A_CHUNK);
        terminated.terminate();
        debugger.letGo();
        terminated.awaitEnd();
        for (KillPoint point :
                List.of(
                        KillPoint.CHECKPOINT_BEFORE_ITS_COMMIT,
                        KillPoint.PUBLICATION_BEFORE_ITS_COMMIT,
                        KillPoint.ARCHIVE_MOVED_BEFORE_ITS_ROW)) {
            Server next = installation.boot();
            hold(next, point);
            next.kill();
        }
        proveEqual(installation);
    }

    @Test
    void a_night_killed_after_a_commit_gives_its_figures_once_on_postgresql() {
        Installation installation = Installation.create(Database.Kind.POSTGRESQL);
        Server server = peace(installation);
        killAt(installation, server, KillPoint.FIRST_COMMIT_ENDS);
        proveEqual(installation);
    }

    /** Two nights in peace for one switchboard, of which the first is one for the other too. */
    private static Server peace(Installation installation) {
        Server server = installation.boot().awaitReady();
        DELIVERIES.first(installation.home(), CALM);
        DELIVERIES.first(installation.home(), STORM);
        server.startNight();
        installation.awaitMorning(server, Set.of());
        DELIVERIES.second(installation.home(), CALM);
        server.startNight();
        installation.awaitMorning(server, Set.of("switchboard/calm/overlapping"));
        return server;
    }

    private static void killAt(Installation installation, Server server, KillPoint point) {
        DELIVERIES.second(installation.home(), STORM);
        Debugger debugger = server.watch(point.point());
        server.startNight();
        debugger.awaitHeld(Installation.PATIENCE);
        server.kill();
    }

    private static Debugger hold(Server server, KillPoint point) {
        Debugger debugger = server.watch(point.point());
        debugger.awaitHeld(Installation.PATIENCE);
        return debugger;
    }

    private static void proveEqual(Installation installation) {
        installation.recover(2, HELD);
        Ledger ledger = installation.ledger();
        Ledger calm = ledger.ofSource(CALM);
        assertThat(calm.lines()).hasSizeGreaterThan(1000);
        assertThat(calm.differences(ledger.ofSource(STORM))).isEmpty();
        installation.discard();
    }
}
