package fr.prefecture.clu.website;

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

/** HOM-9: the website begins with a first day that is known. */
@Stateless
@RolesAllowed(Roles.WEBSITE)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SiteSteps implements FirstStepSource {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public List<FirstStep> steps() {
        return List.of(
                new FirstStep(
                        6,
                        "website.first.day",
                        "/site/declarer",
                        exists("select 1 from website_day")));
    }

    private boolean exists(String query) {
        return !em.createNativeQuery(query).setMaxResults(1).getResultList().isEmpty();
    }
}
