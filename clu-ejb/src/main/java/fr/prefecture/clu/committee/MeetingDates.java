package fr.prefecture.clu.committee;

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

/** HOM-6: the meetings to come, and the last days to answer or to comment, for the home page. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MeetingDates implements DueSource {

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
                        "committee.due.meeting",
                        "select m.id, m.title, m.date.lastDay from Meeting m"
                                + " where m.date.lastDay between :from and :to"
                                + " and m.date.firstDay = m.date.lastDay"
                                + " and m.cancelledOn is null and m.state in"
                                + " (fr.prefecture.clu.committee.Meeting.State.PREPARING,"
                                + " fr.prefecture.clu.committee.Meeting.State.CONVENED)"
                                + " order by m.date.lastDay, m.id",
                        "/comite/reunions/%s"),
                new DueReading(
                        "committee.due.answers",
                        "select m.id, m.title, m.answersUntil from Meeting m"
                                + " where m.answersUntil between :from and :to"
                                + " and m.cancelledOn is null and m.state ="
                                + " fr.prefecture.clu.committee.Meeting.State.CONVENED"
                                + " order by m.answersUntil, m.id",
                        "/comite/reunions/%s/convocations"),
                new DueReading(
                        "committee.due.observations",
                        "select m.id, m.title, m.observationsUntil from Meeting m"
                                + " where m.observationsUntil between :from and :to"
                                + " and m.cancelledOn is null"
                                + " order by m.observationsUntil, m.id",
                        "/comite/reunions/%s/releve"));
    }
}
