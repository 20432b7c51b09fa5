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
import java.util.Optional;

/** The password of whoever calls, which they choose. */
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
public class Passwords {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @Inject Changes changes;
    @Inject SecurityEvents events;
    @Resource SessionContext session;

    /** The account of whoever calls; nothing once it has been deactivated. */
    public Optional<AccountRow> mine() {
        return caller(LockModeType.NONE).map(user -> user.account(clock.instant()));
    }

    /** How many characters the password of whoever calls must have. */
    public int shortest() {
        return caller(LockModeType.NONE)
                .filter(user -> user.roles().contains(Roles.ADMINISTRATOR))
                .map(user -> PasswordStrength.SHORTEST_ADMINISTRATOR)
                .orElse(PasswordStrength.SHORTEST);
    }

    /**
     * CPT-36 to CPT-38, CPT-40
     *
     * @return what holds from now on for the one session that goes on
     * @throws RuleBroken when the one before is another ({@code account.password.wrong}), the new
     *     one is not accepted, or nobody chooses a password for this account
     */
    public SessionStanding choose(String before, String chosen) {
        User user =
                caller(LockModeType.PESSIMISTIC_WRITE)
                        .orElseThrow(() -> new RuleBroken("account.user.unknown"));
        user.choose(before, chosen, clock.instant());
        changes.changed("account.user", user.login(), "", "password chosen");
        events.tell(SecurityEvent.PASSWORD_CHOSEN, user.login());
        return user.standing(clock.instant());
    }

    private Optional<User> caller(LockModeType lock) {
        return Users.find(em, session.getCallerPrincipal().getName(), lock).filter(User::isActive);
    }
}
