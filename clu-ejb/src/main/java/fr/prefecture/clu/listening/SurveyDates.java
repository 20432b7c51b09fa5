package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.DueItem;
import fr.prefecture.clu.shared.DueSource;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
        List<DueItem> items = new ArrayList<>();
        items.addAll(
                found(
                        "listening.due.survey",
                        "select c.id, c.title, c.endsOn from Campaign c"
                                + " where c.endsOn between :from and :to and c.closedOn is null"
                                + " order by c.endsOn, c.id",
                        "/enquetes/%s",
                        from,
                        to,
                        most));
        items.addAll(
                found(
                        "listening.due.mystery",
                        "select s.id, s.title, s.endsOn from MysterySurvey s"
                                + " where s.endsOn between :from and :to and s.closedOn is null"
                                + " order by s.endsOn, s.id",
                        "/enquetes/mystere/%s",
                        from,
                        to,
                        most));
        items.addAll(
                found(
                        "listening.due.complaint",
                        "select c.id, c.reason.name, c.dueOn from Complaint c"
                                + " where c.dueOn between :from and :to and c.answeredOn is null"
                                + " and c.closedOn is null order by c.dueOn, c.id",
                        "/reclamations/%s",
                        from,
                        to,
                        most));
        return items.stream().sorted(Comparator.comparing(DueItem::day)).limit(most).toList();
    }

    private List<DueItem> found(
            String key, String query, String page, LocalDate from, LocalDate to, int most) {
        Stream<Object[]> rows =
                em.createQuery(query, Object[].class)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setMaxResults(most)
                        .getResultStream();
        return rows.map(
                        row ->
                                new DueItem(
                                        key,
                                        (String) row[1],
                                        (LocalDate) row[2],
                                        page.formatted(row[0])))
                .toList();
    }
}
