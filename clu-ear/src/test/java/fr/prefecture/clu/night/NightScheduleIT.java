package fr.prefecture.clu.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.prefecture.clu.batch.NightSchedule;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.it.Clu;
import jakarta.ejb.EJB;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A night that nobody asks for: started by a timer, it has no caller and must reach the boundaries
 * all the same.
 */
@ExtendWith(ArquillianExtension.class)
class NightScheduleIT {

    @EJB(lookup = "java:global/clu/clu-batch/NightSchedule")
    private NightSchedule schedule;

    @EJB(lookup = "java:global/clu/clu-batch/NightShift")
    private NightShift shift;

    @EJB(lookup = "java:global/clu/clu-ejb/Executions")
    private Executions executions;

    @Deployment
    public static EnterpriseArchive product() {
        return Clu.earWith(NightScheduleIT.class);
    }

    @Test
    void the_timer_starts_a_night_that_ends_well() throws InterruptedException {
        long before = newest().map(ExecutionRow::id).orElse(0L);

        schedule.startIn(Duration.ofMillis(200));

        Instant patience = Instant.now().plusSeconds(60);
        while (newest().filter(NightScheduleIT::hasEnded).map(ExecutionRow::id).orElse(0L) <= before
                && Instant.now().isBefore(patience)) {
            Thread.sleep(100);
        }
        ExecutionRow night = newest().orElseThrow();
        assertTrue(night.id() > before, "a new night");
        assertEquals(Execution.Cause.TIMER, night.cause());
        assertTrue(night.startedBy().isEmpty(), "nobody started it");
        assertEquals(Execution.State.DONE, night.state());
    }

    private java.util.Optional<ExecutionRow> newest() {
        List<ExecutionRow> rows = shift.work(() -> executions.rows(0, 1));
        return rows.stream().findFirst();
    }

    private static boolean hasEnded(ExecutionRow row) {
        return row.state() != Execution.State.RUNNING;
    }
}
