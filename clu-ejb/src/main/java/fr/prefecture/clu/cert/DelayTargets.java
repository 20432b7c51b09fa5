package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The delays that are aimed at or announced, each with the day from which it holds. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.CERT,
    Roles.SECRETARY_GENERAL,
    Roles.ADMINISTRATOR,
    Roles.READER
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DelayTargets {

    private static final String SUBJECT = "cert.target";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;

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

    /** All of an indicator, latest first: each holds until the one before it in this list. */
    public List<DelayTarget> of(DelayTarget.Indicator indicator) {
        return em.createQuery(
                        "select t from DelayTarget t where t.indicator = :indicator"
                                + " order by t.validFrom desc",
                        DelayTarget.class)
                .setParameter("indicator", indicator)
                .getResultList();
    }

    /**
     * CERT-32: lets a target hold from a day on, until the next one of its indicator.
     *
     * @throws RuleBroken when another one begins that day
     */
    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public long open(DelayTarget.Indicator indicator, LocalDate from, TargetTerms terms) {
        on(indicator, from)
                .filter(other -> other.validFrom().equals(from))
                .ifPresent(
                        other -> {
                            throw new RuleBroken(
                                    "cert.target.twice", other.threshold(), other.validFrom());
                        });
        DelayTarget target = new DelayTarget(indicator, from, terms);
        em.persist(target);
        changes.created(SUBJECT, target.id(), target.written());
        return target.id();
    }

    /**
     * Corrects or confirms a target: its days, its source.
     *
     * @param shown the version that was read
     * @throws RuleBroken when there is none, or another has changed it since
     */
    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void correct(long id, int shown, TargetTerms terms) {
        DelayTarget target = em.find(DelayTarget.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (target == null) {
            throw new RuleBroken("cert.target.unknown", id);
        }
        if (target.version() != shown) {
            throw new RuleBroken("cert.target.changedSince", target.validFrom());
        }
        String before = target.written();
        target.correct(terms);
        changes.changed(SUBJECT, id, before, target.written());
    }
}
