package fr.prefecture.clu.batch;

import fr.prefecture.clu.night.Execution;
import fr.prefecture.clu.night.ExecutionRow;
import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.night.Lease;
import fr.prefecture.clu.night.Message;
import fr.prefecture.clu.night.NightTaken;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Closes the night whose job ended without closing it: it failed, or somebody stopped it. */
@Named
@Dependent
public class NightEnd extends AbstractJobListener {

    private static final Logger LOG = System.getLogger(NightEnd.class.getName());

    @Inject private JobContext job;
    @Inject private Event<NightEnded> ended;
    @EJB private NightShift shift;
    @EJB private Executions executions;

    @Override
    public void afterJob() {
        if (!(job.getTransientUserData() instanceof NightWork<?> work)) {
            return;
        }
        Optional<ExecutionRow> night = shift.apart(() -> executions.find(work.night()));
        if (night.filter(row -> row.state() == Execution.State.RUNNING).isPresent()) {
            night = close(work.lease());
        }
        night.ifPresent(
                row -> {
                    LOG.log(
                            Level.INFO,
                            "Night {0} ended {1}: {2} files, {3} lines, {4} refused",
                            Long.toString(row.id()),
                            row.state(),
                            Integer.toString(row.files()),
                            Long.toString(row.lines()),
                            Long.toString(row.refused()));
                    ended.fire(new NightEnded(row.job(), row.state()));
                });
    }

    private Optional<ExecutionRow> close(Lease lease) {
        try {
            return shift.apart(
                    () -> {
                        executions.ended(lease, reason());
                        return executions.find(lease.night());
                    });
        } catch (NightTaken elsewhere) {
            LOG.log(Level.WARNING, "{0}: it goes on there", elsewhere.getMessage());
            return Optional.empty();
        }
    }

    private Message reason() {
        BatchStatus status = job.getBatchStatus();
        return Message.of(
                status == BatchStatus.STOPPED || status == BatchStatus.STOPPING
                        ? NightsDue.STOPPED
                        : NightsDue.BROKEN);
    }
}
