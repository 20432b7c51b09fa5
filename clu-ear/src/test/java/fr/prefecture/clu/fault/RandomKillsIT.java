package fr.prefecture.clu.fault;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The server is killed at moments that nobody chose, in a night and in the one that takes it up.
 */
@Tag("slow")
class RandomKillsIT {

    private static final int KILLS = Integer.getInteger("clu.faults.kills", 20);

    @ParameterizedTest
    @EnumSource
    void nights_killed_twice_at_random_give_the_figures_of_a_calm_night(Database.Kind kind) {
        Eve eve = Eve.of(kind);
        for (int round = 0; round < KILLS / 2; round++) {
            Random random = new Random(round);
            Installation installation = eve.another();
            Server server = installation.boot().awaitReady();
            server.startNight();
            Waiting.pause(upTo(random, eve.length()));
            server.kill();
            Server second = installation.boot().awaitReady();
            Waiting.pause(upTo(random, eve.length().plusSeconds(3)));
            second.kill();
            eve.prove("SIGKILL at random, two in a night", kind, installation);
        }
    }

    private static Duration upTo(Random random, Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis()));
    }
}
