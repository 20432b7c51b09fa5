package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Standing;
import fr.prefecture.clu.shared.StandingSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When the next audit begins, and how many of the documents asked for are handed over. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditStandings implements StandingSource {

    static final String NEXT = "quality.nextAudit";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public Set<String> codes() {
        return Set.of(NEXT);
    }

    /** As plans are now: how they were once is not kept. */
    @Override
    public List<Standing> standings(LocalDate on) {
        return List.of(
                next(on).map(audit -> standing(audit, on))
                        .orElseGet(
                                () ->
                                        new Standing(
                                                NEXT, null, null, null, null, null, "", on,
                                                "/audits")));
    }

    private Optional<Audit> next(LocalDate on) {
        return em.createQuery(
                        "select a from Audit a where a.plannedFrom >= :day"
                                + " and (a.actualFrom is null or a.actualFrom > :day)"
                                + " and (a.closedOn is null or a.closedOn > :day)"
                                + " order by a.plannedFrom, a.id",
                        Audit.class)
                .setParameter("day", on)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private Standing standing(Audit audit, LocalDate on) {
        Object[] documents =
                em.createQuery(
                                "select count(d), sum(case when d.givenOn <= :day then 1 else 0 end)"
                                        + " from RequestedDocument d where d.audit = :audit",
                                Object[].class)
                        .setParameter("day", on)
                        .setParameter("audit", audit)
                        .getSingleResult();
        return new Standing(
                NEXT,
                documents[1] == null ? 0 : ((Number) documents[1]).longValue(),
                ((Number) documents[0]).longValue(),
                null,
                audit.plannedFrom(),
                null,
                "AuditKind." + audit.kind(),
                on,
                "/audits/" + audit.id());
    }
}
