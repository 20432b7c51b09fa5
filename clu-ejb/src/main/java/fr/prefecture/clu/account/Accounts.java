package fr.prefecture.clu.account;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.SecurityEvent;
import fr.prefecture.clu.shared.SecurityEvents;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The accounts, as administrators keep them. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class Accounts {

    private static final String SUBJECT = "account.user";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @Inject Changes changes;
    @Inject SecurityEvents events;
    @Resource SessionContext session;

    /** By name. */
    public List<AccountRow> all() {
        Instant now = clock.instant();
        return em
                .createQuery("select u from User u order by u.displayName, u.login", User.class)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "u.roles")
                .getResultList()
                .stream()
                .map(user -> user.account(now))
                .toList();
    }

    public Optional<AccountRow> find(Long id) {
        return Optional.ofNullable(em.find(User.class, id))
                .map(user -> user.account(clock.instant()));
    }

    /**
     * CPT-32, CPT-34
     *
     * @param email empty when it is not known
     * @return the password to pass on, told once
     * @throws RuleBroken when the login is taken, or a word of the account is not accepted
     */
    public GivenPassword open(
            String login, String displayName, String email, Collection<String> roles) {
        if (Users.find(em, login, LockModeType.NONE).isPresent()) {
            throw new RuleBroken("account.login.taken", User.named(login));
        }
        Instant now = clock.instant();
        GivenPassword given = GivenPassword.draw(roles, now);
        User user = User.opened(login, displayName, email, roles, given, now);
        em.persist(user);
        em.flush();
        changes.created(SUBJECT, user.login(), user.described());
        events.tell(SecurityEvent.ACCOUNT_OPENED, user.login(), user.roleNames());
        return given;
    }

    /** By which number the account of that login is known. */
    public Optional<Long> numberOf(String login) {
        return Users.find(em, login, LockModeType.NONE).map(User::id);
    }

    /**
     * CPT-35, CPT-40
     *
     * @param shown the {@link AccountRow#mark} that was shown
     * @throws RuleBroken when somebody else changed it since, a word of it is not accepted, or it
     *     takes the administrator's role from whoever calls or from the last one
     */
    public void change(Long id, String shown, String displayName, Collection<String> roles) {
        List<User> administrators =
                roles.contains(Roles.ADMINISTRATOR) ? List.of() : lockedAdministrators();
        User kept = locked(id);
        if (!AccountRow.mark(kept.displayName(), kept.roles()).equals(shown)) {
            throw changes.stale(SUBJECT, kept.login());
        }
        String before = kept.roleNames();
        User changed =
                keep(
                        id,
                        user -> {
                            if (user.roles().contains(Roles.ADMINISTRATOR)
                                    && !roles.contains(Roles.ADMINISTRATOR)) {
                                requireAnother(user, administrators, "account.own.role");
                            }
                            user.become(displayName, roles);
                        });
        if (!before.equals(changed.roleNames())) {
            events.tell(SecurityEvent.ROLES_CHANGED, changed.login(), changed.roleNames());
        }
    }

    /**
     * CPT-35, CPT-40
     *
     * @throws RuleBroken for whoever calls, and for the last active administrator
     */
    public void deactivate(Long id) {
        List<User> administrators = lockedAdministrators();
        User user =
                keep(
                        id,
                        one -> {
                            requireAnother(one, administrators, "account.own.deactivation");
                            one.deactivate();
                        });
        events.tell(SecurityEvent.ACCOUNT_DEACTIVATED, user.login());
    }

    public void reactivate(Long id) {
        User user = keep(id, User::reactivate);
        events.tell(SecurityEvent.ACCOUNT_REACTIVATED, user.login());
    }

    /** CPT-2: ends the lock at once. */
    public void unlock(Long id) {
        User user = locked(id);
        if (user.lockAt(clock.instant()).isPresent()) {
            user.unlock();
            changes.changed(SUBJECT, user.login(), "", "unlocked");
            events.tell(SecurityEvent.ACCOUNT_UNLOCKED, user.login());
        }
    }

    /**
     * CPT-32, CPT-34, CPT-40
     *
     * @return the password to pass on, told once
     * @throws RuleBroken when nobody is given a password for this account
     */
    public GivenPassword give(Long id) {
        User user = locked(id);
        Instant now = clock.instant();
        GivenPassword given = GivenPassword.draw(user.roles(), now);
        user.give(given, now);
        changes.changed(SUBJECT, user.login(), "", "password given");
        events.tell(SecurityEvent.PASSWORD_GIVEN, user.login());
        return given;
    }

    /** CPT-35 */
    private void requireAnother(User user, List<User> administrators, String refusalOfOneself) {
        if (user.login().equals(session.getCallerPrincipal().getName())) {
            throw new RuleBroken(refusalOfOneself);
        }
        if (user.isActive()
                && user.roles().contains(Roles.ADMINISTRATOR)
                && administrators.stream()
                        .noneMatch(one -> one.isActive() && !one.id().equals(user.id()))) {
            throw new RuleBroken("account.last.administrator");
        }
    }

    /**
     * CPT-35: two administrators who would each remove the other wait for one another, in an order
     * that is the same for both.
     */
    private List<User> lockedAdministrators() {
        List<Long> ids =
                em.createQuery("select u.id from User u where :role member of u.roles", Long.class)
                        .setParameter("role", Roles.ADMINISTRATOR)
                        .getResultList();
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select u from User u where u.id in :ids order by u.id", User.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    private User keep(Long id, Consumer<User> act) {
        User user = locked(id);
        String before = user.described();
        act.accept(user);
        changes.changed(SUBJECT, user.login(), before, user.described());
        return user;
    }

    private User locked(Long id) {
        User user = em.find(User.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (user == null) {
            throw new RuleBroken("account.unknown");
        }
        return user;
    }
}
