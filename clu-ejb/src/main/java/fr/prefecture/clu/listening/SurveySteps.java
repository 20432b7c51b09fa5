package fr.prefecture.clu.listening;

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

/** HOM-9: users are heard from a first survey on. */
@Stateless
@RolesAllowed(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SurveySteps implements FirstStepSource {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public List<FirstStep> steps() {
        return List.of(
                new FirstStep(
                        7,
                        "listening.first.survey",
                        "/enquetes/nouvelle",
                        exists("select c.id from Campaign c")));
    }

    private boolean exists(String query) {
        return !em.createQuery(query).setMaxResults(1).getResultList().isEmpty();
    }
}
