package fr.prefecture.clu.letters;

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

/** HOM-6: the consultations that are about to close, for the home page. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ConsultationDates implements DueSource {

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
                        "letters.due.consultation",
                        "select c.id, c.title, c.closesOn from Consultation c"
                                + " where c.closesOn between :from and :to and c.state ="
                                + " fr.prefecture.clu.letters.ConsultationState.SENT"
                                + " order by c.closesOn, c.id",
                        "/comite/consultations/%s"));
    }
}
