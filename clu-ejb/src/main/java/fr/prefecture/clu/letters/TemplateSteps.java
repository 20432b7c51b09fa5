package fr.prefecture.clu.letters;

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

/** HOM-9: a letter can be written once a template is valid. */
@Stateless
@RolesAllowed(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TemplateSteps implements FirstStepSource {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public List<FirstStep> steps() {
        return List.of(
                new FirstStep(
                        3,
                        "letters.first.templates",
                        "/comite/modeles",
                        exists(
                                "select v.id from TemplateVersion v where v.validatedAt is not null")));
    }

    private boolean exists(String query) {
        return !em.createQuery(query).setMaxResults(1).getResultList().isEmpty();
    }
}
