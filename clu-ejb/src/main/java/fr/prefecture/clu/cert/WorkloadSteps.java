package fr.prefecture.clu.cert;

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

/** HOM-9: the centre begins with a first week. */
@Stateless
@RolesAllowed(Roles.CERT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WorkloadSteps implements FirstStepSource {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public List<FirstStep> steps() {
        return List.of(
                new FirstStep(
                        4,
                        "cert.first.week",
                        "/cert/imports",
                        exists("select 1 from cert_statement")));
    }

    private boolean exists(String query) {
        return !em.createNativeQuery(query).setMaxResults(1).getResultList().isEmpty();
    }
}
