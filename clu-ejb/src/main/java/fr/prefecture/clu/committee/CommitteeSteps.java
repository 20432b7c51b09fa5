package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.FirstStep;
import fr.prefecture.clu.shared.FirstStepSource;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** HOM-9: the committee begins with its members and a meeting. */
@Stateless
@RolesAllowed(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CommitteeSteps implements FirstStepSource {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public List<FirstStep> steps() {
        return List.of(
                new FirstStep(
                        1,
                        "committee.first.members",
                        "/comite/membres/nouveau",
                        exists("select m.id from Member m")),
                new FirstStep(
                        2,
                        "committee.first.meeting",
                        "/comite/reunions/nouvelle",
                        exists("select m.id from Meeting m")));
    }

    private boolean exists(String query) {
        return !em.createQuery(query).setMaxResults(1).getResultList().isEmpty();
    }
}
