package fr.prefecture.clu.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A night sleeps, is taken for dead, another does its work; then it wakes and would go on where it
 * stood.
 */
@Tag("slow")
class SleepersIT {

    private static final Duration LONGEST = Duration.ofSeconds(75);
    private static final Duration TO_NOTICE = Duration.ofSeconds(15);

    /** A living night gives a sign every five seconds. */
    private static final String DEAD_AFTER = "12";

    static Stream<Arguments> everywhere() {
        return Arrays.stream(Database.Kind.values())
                .flatMap(
                        kind ->
                                KillPoint.chosen()
                                        .filter(KillPoint::isOfTheJob)
                                        .map(point -> Arguments.of(kind, point)));
    }

    /** The thread of the job sleeps; its own server takes it for dead. */
    @ParameterizedTest
    @MethodSource("everywhere")
    void a_thread_that_wakes_there_changes_nothing(Database.Kind kind, KillPoint point) {
        Eve eve = Eve.of(kind);
        Installation installation = eve.another().with("CLU_NIGHT_DEAD_AFTER", DEAD_AFTER);
        Server server = installation.boot().awaitReady();
        Debugger debugger = server.watchThread(point.point());
        server.startNight();
        debugger.awaitHeld(Installation.PATIENCE);
        if (kind == Database.Kind.POSTGRESQL) {
            awaitWorkDone(installation, server);
        } else {
            // A transaction that sleeps within H2 bars the way: only threads sleep there, by us.
            awaitMorningOrLongest(installation, server);
        }
        debugger.letGo();
        installation.awaitMorning(server, Eve.HELD);
        Waiting.pause(TO_NOTICE);
        server.stop();
        eve.compare("Thread asleep, taken for dead, woken, at a named point", kind, installation);
    }

    /** The whole server sleeps; another on the same database takes its night over. */
    @ParameterizedTest
    @MethodSource("fr.prefecture.clu.fault.KillPoint#chosen")
    void a_server_that_wakes_there_changes_nothing(KillPoint point) {
        Eve eve = Eve.of(Database.Kind.POSTGRESQL);
        Installation installation = eve.another().with("CLU_NIGHT_DEAD_AFTER", DEAD_AFTER);
        Server sleeper = installation.boot("sleeper").awaitReady();
        Debugger debugger = sleeper.watch(point.point());
        sleeper.startNight();
        debugger.awaitHeld(Installation.PATIENCE);
        boolean begun = installation.nights() > eve.nights();
        Server other = installation.boot("other").awaitReady();
        if (!begun) {
            other.startNight();
        }
        awaitWorkDone(installation, other);
        debugger.letGo();
        Waiting.pause(TO_NOTICE);
        sleeper.stop();
        other.stop();
        eve.compare(
                "Server asleep, taken over by another, woken, at a named point",
                Database.Kind.POSTGRESQL,
                installation);
    }

    /** SIGSTOP for a minute, and nobody else is there. */
    @ParameterizedTest
    @EnumSource
    void a_server_stopped_for_a_minute_gives_the_figures_of_a_calm_night(Database.Kind kind) {
        Eve eve = Eve.of(kind);
        for (int third = 1; third <= 3; third++) {
            Installation installation = eve.another();
            Server server = installation.boot().awaitReady();
            server.startNight();
            Waiting.pause(eve.length().multipliedBy(third).dividedBy(4));
            server.signal("STOP");
            Waiting.pause(Duration.ofSeconds(65));
            server.signal("CONT");
            installation.awaitMorning(server, Eve.HELD);
            Waiting.pause(TO_NOTICE);
            server.stop();
            eve.compare("SIGSTOP for 65 s, then SIGCONT", kind, installation);
        }
    }

    /** Nobody waits for the sleeper, wherever it sleeps. */
    private static void awaitWorkDone(Installation installation, Server awake) {
        Waiting.until(
                Installation.PATIENCE,
                () -> "the work of the sleeper to be done\n" + awake.tail(),
                () ->
                        Ledger.inbox(installation.home()).equals(Eve.HELD)
                                && !installation.isNightRunning());
    }

    private static void awaitMorningOrLongest(Installation installation, Server server) {
        Instant end = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(end)
                && !(server.lastNight().filter("DONE"::equals).isPresent()
                        && Ledger.inbox(installation.home()).equals(Eve.HELD))) {
            Waiting.pause();
        }
    }
}
