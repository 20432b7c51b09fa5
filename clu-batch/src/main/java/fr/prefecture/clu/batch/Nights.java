package fr.prefecture.clu.batch;

import fr.prefecture.clu.night.Execution;
import fr.prefecture.clu.night.ExecutionRow;
import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.Message;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import java.util.Properties;
import java.util.function.LongSupplier;

/** Starts the nights, whoever asks. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.NIGHT})
public class Nights {

    /** The name of the job parameter that holds the night's id. */
    static final String NIGHT = "night";

    @EJB private Executions executions;
    @EJB private Files files;
    @Resource private SessionContext context;

    /**
     * NIT-28: starts a night of a feature.
     *
     * @param feature such as {@code switchboard}; its job is called {@code switchboard-night}
     * @return the night's id
     * @throws fr.prefecture.clu.shared.RuleBroken when a night of that feature runs already
     */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.QUALITY, Roles.NIGHT})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long start(String feature, Execution.Cause cause) {
        return start(feature, cause, Optional.empty());
    }

    /**
     * NIT-10: starts the night of a feature that is due after another one; of several servers that
     * found it due at the same time, one does.
     *
     * @param last the feature's last night when it was found due, if there was one
     * @return the night's id
     * @throws fr.prefecture.clu.shared.RuleBroken when a night of that feature has begun since
     */
    @RolesAllowed(Roles.NIGHT)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long startAfter(String feature, Optional<Long> last) {
        return run(feature, begin(feature, () -> executions.beginAfter(feature, last)));
    }

    /**
     * NIT-19: takes up, in a new night, the last night of a job, which failed or was stopped.
     *
     * @return the new night's id
     * @throws fr.prefecture.clu.shared.RuleBroken when that one is not such a night, or when a
     *     night of its feature runs already
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long restart(long night, Execution.Cause cause) {
        ExecutionRow before = executions.toRestart(night);
        return start(before.job(), cause, before.onlyFile());
    }

    /**
     * NIT-20: looks again at one file, which failed or is held.
     *
     * @return the id of the night that does
     * @throws fr.prefecture.clu.shared.RuleBroken when it neither failed nor is held, or when a
     *     night of its feature runs already
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long retry(long file, Execution.Cause cause) {
        return start(files.jobToRetry(file), cause, Optional.of(file));
    }

    private long start(String feature, Execution.Cause cause, Optional<Long> onlyFile) {
        return run(
                feature,
                begin(feature, () -> executions.begin(feature, cause, caller(), onlyFile)));
    }

    private long run(String feature, long night) {
        Properties parameters = new Properties();
        parameters.setProperty(NIGHT, Long.toString(night));
        try {
            BatchRuntime.getJobOperator().start(feature + "-night", parameters);
        } catch (BatchRuntimeException e) {
            executions.failed(night, Message.of(NightsDue.BROKEN));
            throw e;
        }
        return night;
    }

    /** Of two who start at once, the database lets one; the other is told as if it came later. */
    private long begin(String feature, LongSupplier opening) {
        try {
            return opening.getAsLong();
        } catch (EJBException e) {
            executions
                    .running(feature)
                    .ifPresent(
                            night -> {
                                throw new RuleBroken("night.alreadyRunning", night.startedAt());
                            });
            throw e;
        }
    }

    private Optional<String> caller() {
        return Optional.of(context.getCallerPrincipal().getName())
                .filter(name -> !"anonymous".equals(name));
    }
}
