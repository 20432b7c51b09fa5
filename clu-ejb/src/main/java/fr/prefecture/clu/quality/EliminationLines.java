package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the elimination slips name. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class EliminationLines {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /** Those of a slip, in its order. */
    public List<EliminationLineRow> of(long slipId) {
        return em.createQuery(
                        "select l from EliminationLine l where l.slip.id = :slip order by"
                                + " l.position",
                        EliminationLine.class)
                .setParameter("slip", slipId)
                .getResultStream()
                .map(EliminationLine::row)
                .toList();
    }

    /** The slip that names a piece and waits, or by which it was eliminated. */
    public Optional<EliminationSlip> slipOf(long evidenceId) {
        return em.createQuery(
                        "select l.slip from EliminationLine l where l.evidence.id = :id"
                                + " and l.retained = false order by l.id desc",
                        EliminationSlip.class)
                .setParameter("id", evidenceId)
                .getResultStream()
                .findFirst();
    }

    /** The pieces that a slip names, but for those that the archives keep. */
    public Set<Long> named() {
        return new HashSet<>(
                em.createQuery(
                                "select l.evidence.id from EliminationLine l"
                                        + " where l.retained = false",
                                Long.class)
                        .getResultList());
    }

    /**
     * QUA-25
     *
     * @throws RuleBroken when a slip that waits for its visa names the piece
     */
    public void checkNoneNames(long evidenceId) {
        slipOf(evidenceId)
                .filter(EliminationSlip::isOpen)
                .ifPresent(
                        slip -> {
                            throw new RuleBroken("quality.evidence.onSlip", slip.number());
                        });
    }
}
