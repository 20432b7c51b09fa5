package fr.prefecture.clu.account;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.function.Consumer;

/** What people decide about their own account. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.ADMINISTRATOR
})
public class Preferences {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;
    @Resource SessionContext session;

    /**
     * CPT-12, CPT-13: of the account of whoever calls.
     *
     * @throws RuleBroken when the address is none, or missing where something is to be sent to it
     */
    public void keep(String email, boolean digest) {
        change(user -> user.prefer(email, digest));
    }

    /**
     * CPT-16, CPT-17: whether whoever calls is to be sent the home page each month.
     *
     * @throws RuleBroken when there is no address, or the roles are not those that it is for
     */
    public void askForMonths(boolean wanted) {
        change(user -> user.askForMonths(wanted));
    }

    /**
     * Both at once: all of it is kept, or nothing.
     *
     * @throws RuleBroken as {@link #keep(String, boolean)} and {@link #askForMonths}
     */
    public void keep(String email, boolean digest, boolean monthly) {
        change(
                user -> {
                    if (!monthly) {
                        user.askForMonths(false);
                    }
                    user.prefer(email, digest);
                    user.askForMonths(monthly);
                });
    }

    /** Whether whoever calls is sent the home page each month. */
    public boolean wantsMonths() {
        return Users.find(em, session.getCallerPrincipal().getName(), LockModeType.NONE)
                .filter(User::wantsMonths)
                .isPresent();
    }

    /** CPT-20: how pages look to whoever calls. */
    public void look(Appearance chosen) {
        change(user -> user.look(chosen));
    }

    private void change(Consumer<User> change) {
        User user =
                Users.find(
                                em,
                                session.getCallerPrincipal().getName(),
                                LockModeType.PESSIMISTIC_WRITE)
                        .filter(User::isActive)
                        .orElseThrow(() -> new RuleBroken("account.user.unknown"));
        String before = user.described();
        change.accept(user);
        changes.changed("account.user", user.login(), before, user.described());
    }
}
