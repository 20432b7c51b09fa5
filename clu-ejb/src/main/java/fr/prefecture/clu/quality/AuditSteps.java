package fr.prefecture.clu.quality;

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

/** HOM-9: an audit is prepared once it is planned. */
@Stateless
@RolesAllowed(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditSteps implements FirstStepSource {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public List<FirstStep> steps() {
        return List.of(
                new FirstStep(
                        8,
                        "quality.first.audit",
                        "/audits/nouveau",
                        exists("select a.id from Audit a")));
    }

    private boolean exists(String query) {
        return !em.createQuery(query).setMaxResults(1).getResultList().isEmpty();
    }
}
