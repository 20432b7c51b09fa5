package fr.prefecture.clu.batch;

import fr.prefecture.clu.shared.ChainCheckRow;
import fr.prefecture.clu.shared.ChainChecks;
import fr.prefecture.clu.shared.ChainHeads;
import fr.prefecture.clu.shared.ChainLinks;
import fr.prefecture.clu.shared.ChainVerdict;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.AccessTimeout;
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
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * HIS-13: chains the history every minute, reads it again each night, and notes its head outside of
 * the database.
 */
@Singleton
@Startup
@DependsOn("clu-ejb.jar#Schema")
@PermitAll
@AccessTimeout(value = 2, unit = TimeUnit.MINUTES)
@TransactionManagement(TransactionManagementType.BEAN)
public class HistoryWatch {

    private static final Logger LOG = System.getLogger(HistoryWatch.class.getName());
    private static final Duration AFTER_START = Duration.ofSeconds(5);
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Resource private TimerService timers;
    @EJB private NightShift shift;
    @EJB private ChainLinks links;
    @EJB private ChainChecks checks;
    @Inject private Clock clock;

    private boolean blind;

    @PostConstruct
    void schedule() {
        timers.createIntervalTimer(
                AFTER_START.toMillis(), EVERY.toMillis(), new TimerConfig(null, false));
    }

    /** Reads the whole history again, now. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public ChainCheckRow check() {
        ChainHeads heads = new ChainHeads(Settings.chainHeads());
        ChainCheckRow check = links.check(heads.read());
        tell(heads, check);
        return check;
    }

    /** Of several servers one does. */
    private void checkOnceSince(Instant hour) {
        ChainHeads heads = new ChainHeads(Settings.chainHeads());
        links.checkOnceSince(hour, heads.read()).ifPresent(check -> tell(heads, check));
    }

    private static void tell(ChainHeads heads, ChainCheckRow check) {
        if (check.isSound()) {
            heads.note(check.head());
        }
        tell(check.verdict());
    }

    @Timeout
    void timeout() {
        try {
            shift.perform(this::follow);
            blind = false;
        } catch (RuntimeException e) {
            if (!blind) {
                LOG.log(Level.WARNING, "The history cannot be followed; trying on", e);
            }
            blind = true;
        }
    }

    private void follow() {
        Instant hour = NightSchedule.lastHour(clock.instant());
        if (isDue(hour)) {
            checkOnceSince(hour);
        } else {
            links.link();
        }
    }

    /** Each night at the hour of the nights, or as soon after as the server runs. */
    private boolean isDue(Instant hour) {
        return checks.latest().map(ChainCheckRow::at).filter(at -> !at.isBefore(hour)).isEmpty();
    }

    /** Outside of the database, too: the log is kept, and carried away, by others. */
    private static void tell(ChainVerdict verdict) {
        verdict.broken()
                .ifPresentOrElse(
                        broken ->
                                LOG.log(
                                        Level.ERROR,
                                        "History broken: {0} at link {1}, line {2}",
                                        broken.fault(),
                                        Long.toString(broken.place()),
                                        Long.toString(broken.change())),
                        () ->
                                LOG.log(
                                        Level.INFO,
                                        "History sound: {0} lines, head {1}",
                                        Long.toString(verdict.links()),
                                        verdict.head()));
    }
}
