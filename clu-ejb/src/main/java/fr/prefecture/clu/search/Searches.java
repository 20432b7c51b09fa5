package fr.prefecture.clu.search;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
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
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * What people look for, and what is found of it that they may read. It has the index of this node
 * from the server's start to its end: many look into it while one keeps it up.
 */
@Singleton
@Startup
@DependsOn("Schema")
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.ADMINISTRATOR
})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Searches {

    private static final Logger LOG = System.getLogger(Searches.class.getName());
    private static final Duration AFTER_START = Duration.ofSeconds(5);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration UNASKED = Duration.ofMinutes(1);
    private static final Duration EXPUNGED = Duration.ofHours(1);

    /** How much is done at a time in the background, so that a search is let in between. */
    private static final int SLICE = 100;

    private static final Duration SLICE_TIME = Duration.ofMillis(300);

    @Resource TimerService timers;
    @Resource SessionContext session;
    @EJB SearchReadings readings;
    @Inject Clock clock;

    SearchKeeping keeping;

    private final AtomicBoolean working = new AtomicBoolean();
    private Instant caughtUp = Instant.EPOCH;
    private Instant expunged = Instant.MAX;
    private boolean blind;
    private volatile boolean shut;

    @PostConstruct
    void open() {
        keeping = new SearchKeeping(Settings.searchIndex(), readings, clock);
        expunged = clock.instant();
        workAfter(AFTER_START);
    }

    @PreDestroy
    void close() {
        shut = true;
        keeping.close();
    }

    /** The best of each kind, or a page of one kind. */
    public SearchAnswer find(SearchAsked asked) {
        return search().find(asked);
    }

    /** All of it, up to the most that is handed out of one kind, without excerpts. */
    public SearchAnswer all(SearchAsked asked) {
        return search().all(asked);
    }

    private Search search() {
        Seeker seeker =
                new Seeker(
                        Roles.GRANTABLE.stream()
                                .filter(session::isCallerInRole)
                                .collect(Collectors.toSet()),
                        session.getCallerPrincipal().getName().toLowerCase(Locale.ROOT));
        return new Search(keeping, seeker, LocalDate.now(clock));
    }

    @Timeout
    void work() {
        if (!working.compareAndSet(false, true)) {
            return;
        }
        try {
            keepUp();
            blind = false;
        } catch (RuntimeException e) {
            if (!blind) {
                LOG.log(Level.WARNING, "The search index cannot be kept up; trying on", e);
            }
            blind = true;
        } finally {
            working.set(false);
            workAfter(EVERY);
        }
    }

    /** Once, and not at every interval: making the index takes longer than any. */
    private void workAfter(Duration pause) {
        if (shut) {
            return;
        }
        try {
            timers.createSingleActionTimer(pause.toMillis(), new TimerConfig(null, false));
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "The server stops; the search index is kept up no more", e);
        }
    }

    private void keepUp() {
        Instant now = clock.instant();
        boolean due = !now.isBefore(caughtUp.plus(UNASKED));
        if (due) {
            keeping.prepare();
            keeping.retry();
        }
        if (due || keeping.progress().waiting() > 0) {
            int done;
            do {
                done = keeping.catchUp(SLICE, SLICE_TIME);
            } while (done > 0 && keeping.progress().waiting() > 0);
            keeping.commit();
        }
        if (due) {
            caughtUp = now;
        }
        if (!now.minus(EXPUNGED).isBefore(expunged)) {
            keeping.expunge();
            expunged = now;
        }
    }
}
