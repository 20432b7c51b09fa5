package fr.prefecture.clu.batch.indicators;

import fr.prefecture.clu.indicators.Computation;
import fr.prefecture.clu.indicators.Computations;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Properties;

/** Starts the computation of the indicators, whoever asks. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class IndicatorNights {

    static final String JOB = "indicators-night";

    @EJB private Computations computations;
    @Resource private SessionContext context;

    /**
     * @throws fr.prefecture.clu.shared.RuleBroken when one is under way
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void start() {
        long id = computations.begin(Changes.caller(context));
        Properties parameters = new Properties();
        parameters.setProperty("computation", Long.toString(id));
        try {
            BatchRuntime.getJobOperator().start(JOB, parameters);
        } catch (BatchRuntimeException e) {
            computations.end(id, Computation.State.FAILED);
            throw e;
        }
    }
}
