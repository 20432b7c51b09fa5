package fr.prefecture.clu.actions;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.util.Locale;

/** ACT-8: who may do what with an action. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SECRETARY_GENERAL,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.SWITCHBOARD,
    Roles.STAFF
})
public class ActionRights {

    @Resource SessionContext session;

    /** Whether the caller may change any action. */
    public boolean mayWrite() {
        return session.isCallerInRole(Roles.QUALITY);
    }

    /** Whether the caller may report of an action that was given to this owner. */
    public boolean mayReport(String owner) {
        return mayWrite() || owner.equals(caller());
    }

    /**
     * @param owner the login of who the action is given to; empty for nobody
     * @throws RuleBroken when the caller may not report of it
     */
    public void checkReport(String owner, String reference) {
        if (!mayReport(owner)) {
            throw new RuleBroken("actions.item.notYours", reference);
        }
    }

    private String caller() {
        return session.getCallerPrincipal().getName().toLowerCase(Locale.ROOT);
    }
}
