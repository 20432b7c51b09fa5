package fr.prefecture.clu.batch;

import fr.prefecture.clu.night.Execution;
import fr.prefecture.clu.night.ExecutionRow;
import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.night.Message;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/**
 * Starts the switchboard's night at its hour, and takes up the nights that a stopped server left
 * behind.
 */
@Singleton
@Startup
@DependsOn("clu-ejb.jar#Schema")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class NightSchedule {

    private static final Logger LOG = System.getLogger(NightSchedule.class.getName());
    private static final String SWITCHBOARD = "switchboard";
    private static final Duration AFTER_START = Duration.ofSeconds(3);

    @Resource private TimerService timers;
    @EJB private NightShift shift;
    @EJB private Nights nights;
    @EJB private Executions executions;
    @Inject private Clock clock;

    private Instant bootedAt;

    private enum Call {
        NIGHTLY,
        SOON,
        RECOVER
    }

    @PostConstruct
    void schedule() {
        bootedAt = clock.instant();
        LocalTime at = Settings.nightAt();
        timers.createCalendarTimer(
                new ScheduleExpression()
                        .hour(at.getHour())
                        .minute(at.getMinute())
                        .second(at.getSecond())
                        .timezone(Settings.zone().getId()),
                new TimerConfig(Call.NIGHTLY, false));
        timers.createSingleActionTimer(
                AFTER_START.toMillis(), new TimerConfig(Call.RECOVER, false));
    }

    /** Starts a night of the switchboard in a moment, as the nightly timer would. */
    public void startIn(Duration delay) {
        timers.createSingleActionTimer(delay.toMillis(), new TimerConfig(Call.SOON, false));
    }

    @Timeout
    void timeout(Timer timer) {
        shift.perform(timer.getInfo() == Call.RECOVER ? this::recover : this::start);
    }

    private void start() {
        try {
            nights.start(SWITCHBOARD, Execution.Cause.TIMER);
        } catch (RuleBroken running) {
            LOG.log(Level.INFO, "The night was not started: one is running already");
        }
    }

    /**
     * What ran when the server stopped is over; what it has committed is kept, and a new night goes
     * on from there.
     */
    private void recover() {
        boolean interrupted = false;
        for (ExecutionRow night : executions.running()) {
            if (night.startedAt().isBefore(bootedAt)) {
                executions.failed(night.id(), Message.of("night.interrupted"));
                interrupted |= night.job().equals(SWITCHBOARD);
                LOG.log(
                        Level.WARNING,
                        "Night {0} was interrupted by a stop of the server",
                        night.id());
            }
        }
        if (interrupted) {
            start();
        }
    }
}
