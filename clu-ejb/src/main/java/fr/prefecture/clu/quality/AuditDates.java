package fr.prefecture.clu.quality;

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

/** HOM-6: the audits to come, and what has to be ready before or after one, for the home page. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditDates implements DueSource {

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
                        "quality.due.audit",
                        "select a.id, s.name, a.plannedFrom from Audit a, CandidateStructure s"
                                + " where s.id = a.structureId"
                                + " and a.plannedFrom between :from and :to"
                                + " and a.actualFrom is null and a.closedOn is null"
                                + " order by a.plannedFrom, a.id",
                        "/audits/%s"),
                new DueReading(
                        "quality.due.document",
                        "select d.audit.id, d.label, d.dueOn from RequestedDocument d"
                                + " where d.dueOn between :from and :to and d.givenOn is null"
                                + " and d.audit.closedOn is null"
                                + " order by d.dueOn, d.id",
                        "/audits/%s"),
                new DueReading(
                        "quality.due.deviation",
                        "select d.finding.id, d.finding.text, d.dueOn from DeviationSheet d"
                                + " where d.dueOn between :from and :to and d.closedOn is null"
                                + " order by d.dueOn, d.id",
                        "/audits/constats/%s/ecart"));
    }
}
