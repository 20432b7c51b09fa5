package fr.prefecture.clu.batch.indicators;

import fr.prefecture.clu.indicators.Computation;
import fr.prefecture.clu.indicators.Computations;
import fr.prefecture.clu.indicators.ComputedFigures;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.YearMonth;

/**
 * Computes the indicators month by month, each in a transaction of its own. A run that is killed is
 * followed by another one: what is done already comes out the same.
 */
@Named
@Dependent
public class ComputeMonths extends AbstractBatchlet {

    private static final Logger LOG = System.getLogger(ComputeMonths.class.getName());

    @EJB private IndicatorShift shift;
    @EJB private ComputedFigures figures;
    @EJB private Computations computations;

    @Inject
    @BatchProperty(name = "computation")
    private String computation;

    private volatile boolean stopped;

    @Override
    public String process() {
        long id = Long.parseLong(computation);
        Computation.State end = Computation.State.FAILED;
        try {
            int months = compute(id);
            end = stopped ? Computation.State.FAILED : Computation.State.DONE;
            LOG.log(Level.INFO, "Indicators: {0} months computed", Integer.toString(months));
        } finally {
            end(id, end);
        }
        return end.name();
    }

    private int compute(long id) {
        MonthsBack back = shift.apart(() -> new MonthsBack(figures.last(), figures.first()));
        int done = 0;
        while (!stopped && back.next().isPresent()) {
            YearMonth month = back.next().get();
            back.computed(shift.apart(() -> figures.compute(month)));
            int months = ++done;
            if (!shift.apart(() -> computations.beat(id, months))) {
                throw new IllegalStateException("Computation " + id + " was declared over");
            }
        }
        return done;
    }

    private void end(long id, Computation.State how) {
        shift.apart(
                () -> {
                    computations.end(id, how);
                    return how;
                });
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
