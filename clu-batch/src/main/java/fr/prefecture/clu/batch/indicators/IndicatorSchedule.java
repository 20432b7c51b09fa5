package fr.prefecture.clu.batch.indicators;

import fr.prefecture.clu.batch.NightSchedule;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.indicators.Computations;
import fr.prefecture.clu.night.ExecutionRow;
import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Sees to it that the indicators follow the figures: they are computed at every start, at the hour
 * of the nights and after each night, once no night runs any more.
 */
@Singleton
@Startup
@DependsOn("clu-ejb.jar#Schema")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class IndicatorSchedule {

    private static final Logger LOG = System.getLogger(IndicatorSchedule.class.getName());
    private static final Duration AFTER_START = Duration.ofSeconds(5);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int LATEST = 10;

    @Resource private TimerService timers;
    @EJB private NightShift nights;
    @EJB private IndicatorShift shift;
    @EJB private IndicatorNights computing;
    @EJB private Computations computations;
    @EJB private Executions executions;
    @Inject private Clock clock;

    private ComputationsDue due;
    private boolean blind;

    @PostConstruct
    void schedule() {
        due = new ComputationsDue(clock.instant());
        timers.createIntervalTimer(
                AFTER_START.toMillis(), EVERY.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void timeout() {
        try {
            if (nights.work(this::isDue)) {
                shift.perform(computing::start);
            }
            blind = false;
        } catch (RuleBroken running) {
            LOG.log(Level.DEBUG, "The indicators are being computed");
        } catch (RuntimeException e) {
            if (!blind) {
                LOG.log(Level.WARNING, "The indicators cannot be computed; trying on", e);
            }
            blind = true;
        }
    }

    private boolean isDue() {
        List<ExecutionRow> latest = executions.rows(0, LATEST);
        return latest.stream().allMatch(night -> night.endedAt().isPresent())
                && due.at(
                        NightSchedule.lastHour(clock.instant()),
                        latest.stream()
                                .flatMap(night -> night.endedAt().stream())
                                .max(Comparator.naturalOrder()),
                        computations.latest());
    }
}
