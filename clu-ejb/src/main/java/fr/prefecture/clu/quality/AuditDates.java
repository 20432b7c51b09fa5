package fr.prefecture.clu.quality;

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

/** HOM-6: the audits to come, and what has to be ready before or after one, for the home page. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditDates implements DueSource {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public List<DueItem> due(LocalDate from, LocalDate to, int most) {
        List<DueItem> items = new ArrayList<>();
        items.addAll(
                found(
                        "quality.due.audit",
                        "select a.id, s.name, a.plannedFrom from Audit a, CandidateStructure s"
                                + " where s.id = a.structureId"
                                + " and a.plannedFrom between :from and :to"
                                + " and a.actualFrom is null and a.closedOn is null"
                                + " order by a.plannedFrom, a.id",
                        "/audits/%s",
                        from,
                        to,
                        most));
        items.addAll(
                found(
                        "quality.due.document",
                        "select d.audit.id, d.label, d.dueOn from RequestedDocument d"
                                + " where d.dueOn between :from and :to and d.givenOn is null"
                                + " and d.audit.closedOn is null"
                                + " order by d.dueOn, d.id",
                        "/audits/%s",
                        from,
                        to,
                        most));
        items.addAll(
                found(
                        "quality.due.deviation",
                        "select d.finding.id, d.finding.text, d.dueOn from DeviationSheet d"
                                + " where d.dueOn between :from and :to and d.closedOn is null"
                                + " order by d.dueOn, d.id",
                        "/audits/constats/%s/ecart",
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
