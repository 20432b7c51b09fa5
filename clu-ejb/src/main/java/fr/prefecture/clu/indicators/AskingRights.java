package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.util.Locale;
import java.util.stream.Stream;

/** IND-28: who may do what in a collection round. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SECRETARY_GENERAL,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.SWITCHBOARD,
    Roles.STAFF
})
public class AskingRights {

    @Resource SessionContext session;

    /** Whether the caller opens rounds, asks and reminds. */
    public boolean mayWrite() {
        return session.isCallerInRole(Roles.QUALITY);
    }

    /** Whether the caller may give what is asked of this account. */
    public boolean mayGive(String login) {
        return mayWrite() || contributes() && (login.isEmpty() || login.equals(caller()));
    }

    /** Whether it is the caller who is asked. */
    public boolean isMine(String login) {
        return !login.isEmpty() && login.equals(caller());
    }

    /**
     * @param login the account that is asked; empty for whoever contributes
     * @throws RuleBroken when the caller may not give it
     */
    public void checkGive(String login) {
        if (!mayGive(login)) {
            throw new RuleBroken("indicators.gift.notYours");
        }
    }

    private boolean contributes() {
        return Stream.of(Roles.CERT, Roles.WEBSITE, Roles.SWITCHBOARD, Roles.STAFF)
                .anyMatch(session::isCallerInRole);
    }

    private String caller() {
        return session.getCallerPrincipal().getName().toLowerCase(Locale.ROOT);
    }
}
