package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;

/** The delays that are aimed at or announced, each with the day from which it holds. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.READER})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DelayTargets {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /** The one that held on {@code day}. */
    public Optional<DelayTarget> on(DelayTarget.Indicator indicator, LocalDate day) {
        return em.createQuery(
                        "select t from DelayTarget t where t.indicator = :indicator"
                                + " and t.validFrom <= :day order by t.validFrom desc",
                        DelayTarget.class)
                .setParameter("indicator", indicator)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
