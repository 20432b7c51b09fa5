package fr.prefecture.clu.batch.indicators;

import fr.prefecture.clu.batch.NightEnded;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
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
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sees to it that the indicators follow the figures: they are computed at every start, at the hour
 * of the nights and after each night, once no night runs any more.
 */
@Singleton
@Startup
@DependsOn("clu-ejb.jar#Schema")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
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
    @EJB private Executions executions;

    private final AtomicBoolean due = new AtomicBoolean(true);
    private volatile boolean blind;

    private enum Call {
        HOUR,
        WATCH
    }

    @PostConstruct
    void schedule() {
        LocalTime at = Settings.nightAt();
        timers.createCalendarTimer(
                new ScheduleExpression()
                        .hour(at.getHour())
                        .minute(at.getMinute())
                        .second(at.getSecond())
                        .timezone(Settings.zone().getId()),
                new TimerConfig(Call.HOUR, false));
        timers.createIntervalTimer(
                AFTER_START.toMillis(), EVERY.toMillis(), new TimerConfig(Call.WATCH, false));
    }

    public void nightEnded(@Observes NightEnded night) {
        due.set(true);
    }

    @Timeout
    void timeout(Timer timer) {
        if (timer.getInfo() == Call.HOUR) {
            due.set(true);
            return;
        }
        if (!due.get()) {
            return;
        }
        try {
            if (!isNight()) {
                due.set(false);
                start();
            }
            blind = false;
        } catch (RuntimeException e) {
            due.set(true);
            if (!blind) {
                LOG.log(Level.WARNING, "The indicators cannot be computed; trying on", e);
            }
            blind = true;
        }
    }

    private boolean isNight() {
        return nights.work(
                () ->
                        executions.rows(0, LATEST).stream()
                                .anyMatch(night -> night.endedAt().isEmpty()));
    }

    private void start() {
        try {
            shift.perform(computing::start);
        } catch (RuleBroken running) {
            due.set(true);
        }
    }
}
