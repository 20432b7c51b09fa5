package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** What people say of backlogs that do not follow from the flows: CERT-14. */
@Stateless
@RolesAllowed(Roles.CERT)
public class Explanations {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Territories territories;
    @EJB Changes changes;
    @Resource SessionContext session;

    /**
     * @param mismatch the size that is explained: of another size it is another mismatch
     * @throws RuleBroken when the territory is not served, or the reason empty or too long
     */
    public void explain(String territory, String title, Span span, long mismatch, String reason) {
        Remit remit =
                territories.remits().stream()
                        .filter(r -> r.territory().code().equals(territory))
                        .filter(r -> r.title().code().equals(title))
                        .findFirst()
                        .orElseThrow(() -> new RuleBroken("cert.territory.unknown", territory));
        Explanation explanation =
                new Explanation(
                        remit,
                        span,
                        mismatch,
                        reason,
                        session.getCallerPrincipal().getName(),
                        clock.instant());
        em.persist(explanation);
        em.flush();
        changes.created(
                "cert.explanation",
                Statements.subjectKey(new Line.Key(territory, title, span)),
                mismatch + ": " + explanation.row().reason());
    }

    /** All of them, latest first. */
    @RolesAllowed({Roles.CERT, Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.READER, Roles.NIGHT})
    public List<ExplanationRow> rows() {
        return em.createQuery(
                        "select e from Explanation e join fetch e.territory join fetch e.title"
                                + " order by e.id desc",
                        Explanation.class)
                .getResultStream()
                .map(Explanation::row)
                .toList();
    }
}
