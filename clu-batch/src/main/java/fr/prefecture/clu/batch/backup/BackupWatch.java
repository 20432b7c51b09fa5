package fr.prefecture.clu.batch.backup;

import fr.prefecture.clu.backup.BackupFault;
import fr.prefecture.clu.backup.BackupKind;
import fr.prefecture.clu.backup.BackupProgress;
import fr.prefecture.clu.backup.BackupRefused;
import fr.prefecture.clu.backup.BackupRow;
import fr.prefecture.clu.backup.Backups;
import fr.prefecture.clu.backup.Restorations;
import fr.prefecture.clu.batch.BackOff;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.batch.NightsDue;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * SAV-10, SAV-11, SAV-13: makes backups and exports, one at a time, and one each night if that is
 * set; and makes one ready to come back, for which the server starts again.
 */
@Singleton
@Startup
@DependsOn("clu-ejb.jar#Schema")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BackupWatch {

    private static final Logger LOG = System.getLogger(BackupWatch.class.getName());
    private static final Duration AFTER_START = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofMinutes(1);

    /** So long the page can still say what is coming. */
    private static final Duration BEFORE_RESTART = Duration.ofSeconds(8);

    /** What a timer is for; none: to see whether a night's is due. */
    private record Wanted(BackupKind kind, String name, boolean nightly) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Resource private TimerService timers;
    @EJB private NightShift shift;
    @EJB private Backups backups;
    @EJB private Restorations restorations;
    @Inject private Clock clock;

    private final AtomicBoolean busy = new AtomicBoolean();

    /** The secret key, from the asking to its one use: a timer's words may be written down. */
    private final AtomicReference<String> identity = new AtomicReference<>("");

    /** SAV-11: a night's that fails is asked for again later each time, and told each time. */
    private final BackOff backOff = new BackOff();

    private volatile Optional<BackupProgress> progress = Optional.empty();
    private volatile boolean blind;

    @PostConstruct
    void schedule() {
        timers.createIntervalTimer(
                AFTER_START.toMillis(), EVERY.toMillis(), new TimerConfig(null, false));
    }

    /** The one that is being made on this server, or the last one since its start. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Optional<BackupProgress> progress() {
        return progress;
    }

    /**
     * Begins one, which goes on when the caller has left.
     *
     * @throws RuleBroken when one is being made, or there is no key to seal it for
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void begin(BackupKind kind) {
        if (!busy.compareAndSet(false, true)) {
            throw new RuleBroken("BackupFault." + BackupFault.BUSY.name());
        }
        start(kind, false, () -> backups.ask(kind, false));
    }

    /**
     * SAV-13: makes a backup ready, and has the server start again when it is.
     *
     * @param name of one that can come back
     * @param secret the key that opens it
     * @throws RuleBroken when somebody has worked here, or one is being made
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void restore(String name, String secret) {
        if (!busy.compareAndSet(false, true)) {
            throw new RuleBroken("BackupFault." + BackupFault.BUSY.name());
        }
        start(
                BackupKind.RESTORE,
                false,
                () -> {
                    restorations.ask(name);
                    identity.set(secret);
                    return name;
                });
    }

    @Timeout
    void timeout(Timer timer) {
        if (timer.getInfo() instanceof Wanted wanted) {
            make(wanted);
        } else {
            look();
        }
    }

    private void look() {
        try {
            if (isDue(clock.instant()) && busy.compareAndSet(false, true)) {
                start(
                        BackupKind.BACKUP,
                        true,
                        () -> shift.work(() -> backups.ask(BackupKind.BACKUP, true)));
            }
            blind = false;
        } catch (RuntimeException e) {
            if (e instanceof BackupRefused refused && refused.fault() == BackupFault.BUSY) {
                return;
            }
            if (!blind) {
                LOG.log(Level.ERROR, "The backup of the night cannot be made; trying on", e);
            }
            blind = true;
        }
    }

    /** In a timer of its own, so that neither its caller nor the watch waits for it. */
    private void start(BackupKind kind, boolean nightly, Supplier<String> asking) {
        try {
            String name = asking.get();
            progress = Optional.of(started(kind));
            timers.createSingleActionTimer(
                    0, new TimerConfig(new Wanted(kind, name, nightly), false));
        } catch (RuntimeException e) {
            busy.set(false);
            throw e;
        }
    }

    /** At the hour of the nights, or as soon after as the server runs. */
    private boolean isDue(Instant now) {
        if (Settings.backupNights() == 0 || !backOff.isOver(now)) {
            return false;
        }
        Instant hour = new NightsDue(Settings.nightAt(), Settings.zone(), now).lastHour(now);
        return shift.work(backups::rows).stream()
                .filter(BackupRow::nightly)
                .map(BackupRow::at)
                .noneMatch(at -> !at.isBefore(hour));
    }

    private BackupProgress started(BackupKind kind) {
        return new BackupProgress(kind, clock.instant(), 0, Optional.empty(), Optional.empty());
    }

    private void make(Wanted wanted) {
        BackupProgress begun = progress.orElseGet(() -> started(wanted.kind()));
        try {
            if (wanted.kind() == BackupKind.RESTORE) {
                String secret = identity.getAndSet("");
                shift.perform(
                        () -> restorations.stage(wanted.name(), secret, rows -> told(begun, rows)));
                ServerRestart.in(BEFORE_RESTART);
                LOG.log(
                        Level.INFO,
                        "{0} is whole and comes back at the next start, which begins now",
                        wanted.name());
            } else {
                shift.perform(
                        () ->
                                backups.make(
                                        wanted.kind(), wanted.name(), rows -> told(begun, rows)));
                LOG.log(Level.INFO, "{0} is made and whole", wanted.name());
            }
            ended(begun, Optional.empty());
            if (wanted.nightly()) {
                backOff.succeeded();
            }
        } catch (RuntimeException e) {
            if (wanted.nightly()) {
                backOff.failed(clock.instant());
            }
            String fault =
                    e instanceof RuleBroken
                            ? e.getMessage()
                            : "BackupFault." + BackupFault.NOT_WRITTEN.name();
            ended(begun, Optional.of(fault));
            LOG.log(
                    Level.ERROR,
                    wanted.name()
                            + (wanted.kind() == BackupKind.RESTORE
                                    ? " does not come back"
                                    : " could not be made"),
                    e);
        } finally {
            busy.set(false);
        }
    }

    private void told(BackupProgress begun, long rows) {
        progress =
                Optional.of(
                        new BackupProgress(
                                begun.kind(),
                                begun.begunAt(),
                                rows,
                                Optional.empty(),
                                Optional.empty()));
    }

    private void ended(BackupProgress begun, Optional<String> fault) {
        progress =
                Optional.of(
                        new BackupProgress(
                                begun.kind(),
                                begun.begunAt(),
                                progress.map(BackupProgress::rows).orElse(0L),
                                Optional.of(clock.instant()),
                                fault));
    }
}
