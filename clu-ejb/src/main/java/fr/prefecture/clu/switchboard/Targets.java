package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;

/** The targets of the switchboard's indicators, each with the day from which it holds. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL, Roles.READER})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Targets {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /** The target that held on {@code day}. */
    public Optional<Target> on(Target.Indicator indicator, LocalDate day) {
        return em.createQuery(
                        "select t from Target t where t.indicator = :indicator"
                                + " and t.validFrom <= :day order by t.validFrom desc",
                        Target.class)
                .setParameter("indicator", indicator)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
