package fr.prefecture.clu.batch;

import fr.prefecture.clu.night.Arrivals;
import fr.prefecture.clu.night.Execution;
import fr.prefecture.clu.night.ExecutionRow;
import fr.prefecture.clu.night.Executions;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
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

    /**
     * @return the night
     * @throws fr.prefecture.clu.shared.RuleBroken when the job was started by hand while a night of
     *     it runs
     */
    public ExecutionRow open(JobContext job, String feature) {
        JobOperator operator = BatchRuntime.getJobOperator();
        Optional<Long> announced =
                Optional.ofNullable(
                                operator.getParameters(job.getExecutionId())
                                        .getProperty(Nights.NIGHT))
                        .map(Long::valueOf);
        return shift.apart(
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
                    executions.resume(night, job.getInstanceId());
                    arrivals.forget(night);
                    return executions.find(night).orElseThrow();
                });
    }
}
