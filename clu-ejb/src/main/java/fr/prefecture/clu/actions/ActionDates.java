package fr.prefecture.clu.actions;

import fr.prefecture.clu.shared.DueItem;
import fr.prefecture.clu.shared.DueReading;
import fr.prefecture.clu.shared.DueSource;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** HOM-6: the actions that are about to fall due, for the home page. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SECRETARY_GENERAL,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.SWITCHBOARD,
    Roles.STAFF
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ActionDates implements DueSource {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public List<DueItem> due(LocalDate from, LocalDate to, int most) {
        return DueReading.earliest(
                em,
                from,
                to,
                most,
                new DueReading(
                        "actions.due.action",
                        "select a.id, a.title, a.due.lastDay from ActionItem a"
                                + " where a.due.lastDay between :from and :to"
                                + " and a.finishedOn is null order by a.due.lastDay, a.id",
                        "/actions/%s"));
    }
}
