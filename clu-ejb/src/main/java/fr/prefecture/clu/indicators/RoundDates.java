package fr.prefecture.clu.indicators;

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

/** HOM-6: the rounds of collection that are about to close, for the home page. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RoundDates implements DueSource {

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
                        "indicators.due.round",
                        "select r.id, r.title, r.closesOn from CollectionRound r"
                                + " where r.closesOn between :from and :to"
                                + " order by r.closesOn, r.id",
                        "/indicateurs/collectes/%s"));
    }
}
