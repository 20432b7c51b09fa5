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
import java.util.List;

/**
 * Sees to it that the nights take place: at their hour, later if that was missed, and again after
 * one has died.
 */
@Singleton
@Startup
@DependsOn("clu-ejb.jar#Schema")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class NightSchedule {

    private static final Logger LOG = System.getLogger(NightSchedule.class.getName());
    private static final Duration AFTER_START = Duration.ofSeconds(3);
    private static final Duration EVERY = Duration.ofSeconds(10);

    @Resource private TimerService timers;
    @EJB private NightShift shift;
    @EJB private Nights nights;
    @EJB private Executions executions;
    @Inject private Clock clock;

    private NightsDue due;
    private boolean blind;

    private enum Call {
        WATCH,
        SOON
    }

    @PostConstruct
    void schedule() {
        LocalTime at = Settings.nightAt();
        due = new NightsDue(at, Settings.zone(), clock.instant());
        timers.createCalendarTimer(
                new ScheduleExpression()
                        .hour(at.getHour())
                        .minute(at.getMinute())
                        .second(at.getSecond())
                        .timezone(Settings.zone().getId()),
                new TimerConfig(Call.WATCH, false));
        timers.createIntervalTimer(
                AFTER_START.toMillis(), EVERY.toMillis(), new TimerConfig(Call.WATCH, false));
    }

    /** Starts a night of each feature in a moment, due or not. */
    public void startIn(Duration delay) {
        timers.createSingleActionTimer(delay.toMillis(), new TimerConfig(Call.SOON, false));
    }

    /** The hour of the nights that was last. */
    public static Instant lastHour(Instant now) {
        return new NightsDue(Settings.nightAt(), Settings.zone(), now).lastHour(now);
    }

    @Timeout
    void timeout(Timer timer) {
        try {
            shift.perform(timer.getInfo() == Call.SOON ? this::startAll : this::watch);
            blind = false;
        } catch (RuntimeException e) {
            if (!blind) {
                LOG.log(Level.WARNING, "The nights cannot be watched; trying on", e);
            }
            blind = true;
        }
    }

    private void watch() {
        Instant now = clock.instant();
        Instant silentSince = now.minus(Settings.nightDeadAfter());
        for (ExecutionRow night : executions.dead(silentSince, due.bootedAt())) {
            if (executions.died(
                    night.id(), silentSince, due.bootedAt(), Message.of(NightsDue.INTERRUPTED))) {
                LOG.log(Level.WARNING, "Night {0} has died", Long.toString(night.id()));
            }
        }
        for (String feature : Executions.JOBS) {
            List<ExecutionRow> latest = executions.latest(feature, NightsDue.LATEST);
            if (due.at(now, latest)) {
                start(
                        () ->
                                nights.startAfter(
                                        feature,
                                        latest.stream().map(ExecutionRow::id).findFirst()));
            }
        }
    }

    private void startAll() {
        Executions.JOBS.forEach(
                feature -> start(() -> nights.start(feature, Execution.Cause.TIMER)));
    }

    private static void start(Runnable night) {
        try {
            night.run();
        } catch (RuleBroken running) {
            LOG.log(Level.INFO, "The night was not started: one is running already");
        }
    }
}
