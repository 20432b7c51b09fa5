package fr.prefecture.clu.batch.quality;

import fr.prefecture.clu.batch.JobPulses;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.quality.ApplicationRuns;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;

/** QUA-60: has the application files made that wait, by one job at a time on this node. */
@Singleton
@Startup
@DependsOn("clu-ejb.jar#Schema")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class ApplicationSchedule {

    static final String JOB = "application-file";

    private static final Logger LOG = System.getLogger(ApplicationSchedule.class.getName());
    private static final Duration AFTER_START = Duration.ofSeconds(4);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private static final Set<BatchStatus> ALIVE =
            Set.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

    @Resource private TimerService timers;
    @EJB private NightShift shift;
    @EJB private ApplicationRuns runs;
    @EJB private JobPulses pulses;

    private long execution;
    private boolean released;
    private boolean blind;

    @PostConstruct
    void schedule() {
        timers.createIntervalTimer(
                AFTER_START.toMillis(), EVERY.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void look() {
        try {
            if (!released) {
                shift.perform(() -> runs.release(Settings.node()));
                released = true;
            }
            if (!isRunning() && shift.work(runs::isDue)) {
                Properties parameters = new Properties();
                parameters.setProperty("token", Settings.node() + "/" + UUID.randomUUID());
                pulses.beat(JOB);
                execution = BatchRuntime.getJobOperator().start(JOB, parameters);
            }
            blind = false;
        } catch (RuntimeException e) {
            if (!blind) {
                LOG.log(Level.WARNING, "Application files cannot be looked after; trying on", e);
            }
            blind = true;
        }
    }

    private boolean isRunning() {
        return execution != 0
                && pulses.isAlive(JOB, ApplicationRuns.DEAD_AFTER)
                && ALIVE.contains(
                        BatchRuntime.getJobOperator().getJobExecution(execution).getBatchStatus());
    }
}
