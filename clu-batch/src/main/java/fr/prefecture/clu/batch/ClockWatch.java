package fr.prefecture.clu.batch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * ETA-11: tells operations of a clock that jumps. It goes by the machine's own ticks: the server's
 * timers go by the clock, and all wait as long as that was put back.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ClockWatch {

    private static final Logger LOG = System.getLogger(ClockWatch.class.getName());
    private static final int SECONDS = 10;

    @Resource private ManagedScheduledExecutorService scheduler;
    @Inject private Clock clock;

    private ClockJumps jumps;
    private ScheduledFuture<?> watching;

    @PostConstruct
    void begin() {
        jumps = new ClockJumps(clock.instant(), System.nanoTime());
        watching = scheduler.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        watching.cancel(true);
    }

    private void look() {
        jumps.at(clock.instant(), System.nanoTime())
                .ifPresent(
                        far ->
                                LOG.log(
                                        Level.WARNING,
                                        "The clock was put {0} by {1} s, or the machine slept",
                                        far.isNegative() ? "back" : "forward",
                                        Long.toString(far.abs().toSeconds())));
    }
}
