package fr.prefecture.clu.account;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SecurityEvent;
import fr.prefecture.clu.shared.SecurityEvents;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The attempts to log in, counted here for pages and REST: ask for the lock, let the server check
 * the password, then say how it went.
 */
@Stateless
@PermitAll
public class LogIns {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @Inject UnknownLogins unknown;
    @Inject Changes changes;
    @Inject SecurityEvents events;
    @Resource SessionContext session;

    /** CPT-24 */
    boolean provider = Settings.oidcProvider().isPresent();

    LockPolicy policy = LockPolicy.ofSettings();

    /** CPT-6: nobody checked this password; the answer must not come sooner for it. */
    Consumer<String> timeOfCheck = password -> Password.of(password);

    /** CPT-4, CPT-6: when the lock on this login ends, if there is one; asked before anything. */
    public Optional<Instant> lockedUntil(String login, String password) {
        Instant now = clock.instant();
        Optional<Instant> lock =
                active(login, LockModeType.NONE)
                        .map(user -> user.lockAt(now))
                        .orElseGet(() -> unknown.lockAt(login, now));
        lock.ifPresent(end -> timeOfCheck.accept(password));
        return lock;
    }

    /**
     * CPT-2, CPT-3, CPT-6: the server refused the password, at the log-in or behind it; the answer
     * is the lock that follows.
     */
    public Optional<Instant> failed(String login, String password) {
        Optional<Instant> lock = counted(login, password);
        events.tell(
                lock.isPresent() ? SecurityEvent.LOCKED : SecurityEvent.LOG_IN_REFUSED,
                login,
                "password");
        return lock;
    }

    private Optional<Instant> counted(String login, String password) {
        Instant now = clock.instant();
        Optional<User> known = active(login, LockModeType.PESSIMISTIC_WRITE);
        if (known.isEmpty()) {
            timeOfCheck.accept(password);
            unknown.fail(login, now, policy);
            return unknown.lockAt(login, now);
        }
        User user = known.get();
        user.fail(now, policy);
        Optional<Instant> lock = user.lockAt(now);
        lock.ifPresent(
                end -> changes.changed("account.user", user.login(), "", "locked until " + end));
        return lock;
    }

    /**
     * CPT-24: whether pages take the password of this login, be it right or wrong. CPT-6: whoever
     * is refused waits as long.
     */
    public boolean takesPasswords(String login, String password) {
        if (!provider) {
            return true;
        }
        boolean emergency =
                Settings.emergency()
                        && active(login, LockModeType.NONE)
                                .filter(user -> user.roles().contains(Roles.ADMINISTRATOR))
                                .isPresent();
        if (!emergency) {
            timeOfCheck.accept(password);
        }
        return emergency;
    }

    /** CPT-24: an administrator has come in though there is a provider: the history says so. */
    public void cameByEmergency(String login) {
        active(login, LockModeType.NONE)
                .ifPresent(
                        user ->
                                changes.changed(
                                        "account.user", user.login(), "", "emergency log-in"));
    }

    /** CPT-5, CPT-44: the server took something else than a password, or took it before. */
    public void succeeded(String login) {
        active(login, LockModeType.PESSIMISTIC_WRITE)
                .ifPresent(user -> user.succeed(clock.instant()));
    }

    /** CPT-5, CPT-41, CPT-44: the server took this password. */
    public void succeeded(String login, String password) {
        active(login, LockModeType.PESSIMISTIC_WRITE)
                .ifPresent(user -> user.comeIn(password, Settings.passwordCost(), clock.instant()));
    }

    /**
     * CPT-32, CPT-33, CPT-40: what holds for the sessions of that login; nothing: it has none any
     * more, for the account is deactivated, or its temporary password has not been changed in time.
     */
    public Optional<SessionStanding> standing(String login) {
        Instant now = clock.instant();
        return active(login, LockModeType.NONE)
                .filter(user -> !user.isOver(now))
                .map(user -> user.standing(now));
    }

    /**
     * Whether this is the password of the user who is calling, where somebody else may hold the
     * device by now; the lock is asked before and the count told after, as at the log-in.
     */
    public boolean isOfCaller(String password) {
        return active(session.getCallerPrincipal().getName(), LockModeType.NONE)
                .map(user -> user.opensWith(password))
                .orElse(false);
    }

    private Optional<User> active(String login, LockModeType lock) {
        return Users.find(em, login, lock).filter(User::isActive);
    }
}
