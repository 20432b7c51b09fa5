package fr.prefecture.clu.switchboard;

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

/** HOM-9: the switchboard begins with a first log. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CallSteps implements FirstStepSource {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public List<FirstStep> steps() {
        return List.of(
                new FirstStep(
                        5,
                        "switchboard.first.log",
                        "/nuits",
                        exists("select 1 from switchboard_log")));
    }

    private boolean exists(String query) {
        return !em.createNativeQuery(query).setMaxResults(1).getResultList().isEmpty();
    }
}
