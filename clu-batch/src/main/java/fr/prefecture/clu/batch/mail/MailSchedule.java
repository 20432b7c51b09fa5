package fr.prefecture.clu.batch.mail;

import fr.prefecture.clu.batch.JobPulses;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.mail.Outbox;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
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

/**
 * MEL-7: starts the sending whenever something is due, and only one on this node. What counts is in
 * the claims of the messages: two nodes send side by side.
 */
@Singleton
@Startup
@DependsOn("clu-ejb.jar#Schema")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class MailSchedule {

    static final String JOB = "mail-sending";

    /** The name of the job parameter by which its claims are known. */
    static final String TOKEN = "token";

    private static final Logger LOG = System.getLogger(MailSchedule.class.getName());
    private static final Duration AFTER_START = Duration.ofSeconds(3);
    private static final Duration EVERY = Duration.ofSeconds(2);

    /** The longest that one message can take, and more. */
    private static final Duration DEAD_AFTER = Duration.ofMinutes(10);

    private static final Set<BatchStatus> ALIVE =
            Set.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

    @Resource private TimerService timers;
    @EJB private NightShift shift;
    @EJB private Outbox outbox;
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
            if (isRunning()) {
                return;
            }
            if (!released) {
                shift.perform(() -> outbox.release(Settings.node()));
                released = true;
            }
            if (shift.work(outbox::isDue)) {
                start();
            }
            blind = false;
        } catch (RuntimeException e) {
            if (!blind) {
                LOG.log(Level.WARNING, "The e-mails cannot be looked after; trying on", e);
            }
            blind = true;
        }
    }

    /** A job whose database died under it stays "started" for ever. */
    private boolean isRunning() {
        return execution != 0
                && pulses.isAlive(JOB, DEAD_AFTER)
                && ALIVE.contains(
                        BatchRuntime.getJobOperator().getJobExecution(execution).getBatchStatus());
    }

    private void start() throws BatchRuntimeException {
        JobOperator operator = BatchRuntime.getJobOperator();
        Properties parameters = new Properties();
        parameters.setProperty(TOKEN, Settings.node() + "/" + UUID.randomUUID());
        pulses.beat(JOB);
        execution = operator.start(JOB, parameters);
    }
}
