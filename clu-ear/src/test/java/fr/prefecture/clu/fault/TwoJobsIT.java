package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two jobs want to read the same files. */
@Tag("slow")
class TwoJobsIT {

    private static final String BATCH =
            "/deployment=clu.ear/subdeployment=clu-batch.jar/subsystem=batch-jberet:";

    @Test
    void two_servers_asked_at_once_give_the_figures_of_a_calm_night() {
        Eve eve = Eve.of(Database.Kind.POSTGRESQL);
        for (int round = 0; round < 3; round++) {
            Installation installation = eve.another();
            Server one = installation.boot("one");
            Server two = installation.boot("two").awaitReady();
            one.awaitReady();
            one.startNight();
            two.startNight();
            Waiting.until(
                    Installation.PATIENCE,
                    () -> "two nights\n" + one.tail() + "\n" + two.tail(),
                    () ->
                            one.lastNight().isPresent()
                                    && two.lastNight().isPresent()
                                    && Ledger.inbox(installation.home()).equals(Eve.HELD));
            one.stop();
            two.stop();
            eve.compare("Two servers asked at once", Database.Kind.POSTGRESQL, installation);
        }
    }

    @Test
    void a_job_started_by_hand_on_another_server_gives_the_figures_of_a_calm_night() {
        Eve eve = Eve.of(Database.Kind.POSTGRESQL);
        Installation installation = eve.another();
        Server one = installation.boot("one");
        Server two = installation.boot("two").awaitReady();
        Debugger debugger = one.awaitReady().watchThread(KillPoint.AMID_A_CHUNK.point());
        one.startNight();
        debugger.awaitHeld(Installation.PATIENCE);
        assertThat(two.command(BATCH + "start-job(job-xml-name=switchboard-night)"))
                .contains("success");
        debugger.letGo();
        installation.awaitMorning(one, Eve.HELD);
        one.stop();
        two.stop();
        eve.compare("Job started by hand beside a night", Database.Kind.POSTGRESQL, installation);
    }

    /** What the batch runtime still believes to run is restarted while, and after, another does. */
    @ParameterizedTest
    @EnumSource
    void a_dead_job_restarted_by_hand_gives_the_figures_of_a_calm_night(Database.Kind kind) {
        Eve eve = Eve.of(kind);
        Installation installation = eve.another();
        Server server = installation.boot().awaitReady();
        Debugger debugger = server.watch(KillPoint.SECOND_COMMIT_BEGINS.point());
        server.startNight();
        debugger.awaitHeld(Installation.PATIENCE);
        server.kill();
        long dead =
                installation.number(
                        "select max(jobexecutionid) from job_execution where batchstatus = 'STARTED'");
        Server next = installation.boot();
        Debugger second = next.watchThread(KillPoint.AMID_A_CHUNK.point());
        second.awaitHeld(Installation.PATIENCE);
        String restart = BATCH + "restart-job(execution-id=" + dead + ")";
        next.awaitReady().command(restart);
        second.letGo();
        installation.awaitMorning(next, Eve.HELD);
        next.command(restart);
        Waiting.pause(java.time.Duration.ofSeconds(10));
        next.stop();
        eve.compare("Dead job restarted by hand, during a night and after it", kind, installation);
    }
}
