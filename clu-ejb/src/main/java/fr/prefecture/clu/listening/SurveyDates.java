package fr.prefecture.clu.listening;

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

/**
 * HOM-6: the surveys that are about to end, and the complaints to be answered, for the home page.
 */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SurveyDates implements DueSource {

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
                        "listening.due.survey",
                        "select c.id, c.title, c.endsOn from Campaign c"
                                + " where c.endsOn between :from and :to and c.closedOn is null"
                                + " order by c.endsOn, c.id",
                        "/enquetes/%s"),
                new DueReading(
                        "listening.due.mystery",
                        "select s.id, s.title, s.endsOn from MysterySurvey s"
                                + " where s.endsOn between :from and :to and s.closedOn is null"
                                + " order by s.endsOn, s.id",
                        "/enquetes/mystere/%s"),
                new DueReading(
                        "listening.due.complaint",
                        "select c.id, c.reason.name, c.dueOn from Complaint c"
                                + " where c.dueOn between :from and :to and c.answeredOn is null"
                                + " and c.closedOn is null order by c.dueOn, c.id",
                        "/reclamations/%s"));
    }
}
