package fr.prefecture.clu.account;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Those who may log in. */
@Stateless
@PermitAll
public class Users {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Resource SessionContext session;

    /** The user who is calling; nobody before the log-in. */
    public Optional<UserRow> current() {
        return find(em, session.getCallerPrincipal().getName(), LockModeType.NONE)
                .filter(User::isActive)
                .map(UserRow::of);
    }

    /** Who has that login, working here still or not: for pages that say who did something. */
    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.ADMINISTRATOR})
    public Optional<UserRow> named(String login) {
        return find(em, login, LockModeType.NONE).map(UserRow::of);
    }

    /** Those who may be given an action: who works here, in the order of their names. */
    @RolesAllowed(Roles.QUALITY)
    public List<UserRow> active() {
        return em.createQuery(
                        "select u from User u where u.active = true order by u.displayName, u.login",
                        User.class)
                .getResultStream()
                .map(UserRow::of)
                .toList();
    }

    /** CPT-1 */
    static Optional<User> find(EntityManager em, String login, LockModeType lock) {
        return em.createQuery("select u from User u where u.login = :login", User.class)
                .setParameter("login", User.named(login))
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
