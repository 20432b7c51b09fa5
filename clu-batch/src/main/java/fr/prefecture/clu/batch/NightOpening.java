package fr.prefecture.clu.batch;

import fr.prefecture.clu.night.Arrivals;
import fr.prefecture.clu.night.Execution;
import fr.prefecture.clu.night.ExecutionRow;
import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.Lease;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Ties a run of a job to its night: the one that was announced, the one that it restarts, or a new
 * one.
 */
@Dependent
public class NightOpening {

    @EJB private NightShift shift;
    @EJB private Executions executions;
    @EJB private Arrivals arrivals;
    @EJB private Files files;

    /**
     * NIT-8: from here on, only this run writes for the night.
     *
     * @return what the steps of this run share
     * @throws fr.prefecture.clu.shared.RuleBroken when the job was started by hand while a night of
     *     it runs
     */
    public <F extends Original> NightWork<F> open(JobContext job, String feature, List<F> files) {
        JobOperator operator = BatchRuntime.getJobOperator();
        Optional<Long> announced =
                Optional.ofNullable(
                                operator.getParameters(job.getExecutionId())
                                        .getProperty(Nights.NIGHT))
                        .map(Long::valueOf);
        NightWork<F> work =
                shift.apart(
                        () -> {
                            long night =
                                    announced
                                            .or(() -> executions.ofBatch(job.getInstanceId()))
                                            .orElseGet(
                                                    () ->
                                                            executions.begin(
                                                                    feature,
                                                                    Execution.Cause.COMMAND,
                                                                    Optional.empty()));
                            Lease lease =
                                    executions.resume(
                                            night, job.getInstanceId(), job.getExecutionId());
                            arrivals.forget(night);
                            return new NightWork<>(
                                    lease,
                                    new Pulse(shift, executions, lease),
                                    executions.find(night).orElseThrow().startedAt(),
                                    files);
                        });
        job.setTransientUserData(work);
        return work;
    }

    /**
     * NIT-20: what a night is to look at: all that lies in the inbox, or its one file if that still
     * lies there.
     */
    public List<Inbox.Delivery> deliveries(NightWork<?> work, String feature) throws IOException {
        Optional<FileRow> only =
                shift.work(
                        () ->
                                executions
                                        .find(work.night())
                                        .flatMap(ExecutionRow::onlyFile)
                                        .map(files::row));
        return Inbox.deliveries(feature).stream()
                .filter(delivery -> only.isEmpty() || only.filter(delivery::isOf).isPresent())
                .toList();
    }
}
