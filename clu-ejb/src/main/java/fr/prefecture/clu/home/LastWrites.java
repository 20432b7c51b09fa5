package fr.prefecture.clu.home;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** HOM-18: whether something was written since somebody looked last, on whichever server. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.ADMINISTRATOR
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LastWrites {

    /** Longer than any transaction lasts, and than the clocks of two servers differ. */
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int NIGHTS = 3;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;

    /**
     * Differs from an earlier one when the history got a line or was checked, or a night began,
     * went on or ended between the two; it may also differ when neither did. Servers number their
     * lines in blocks, so that the latest line need not have the greatest number: all recent ones
     * are added up.
     */
    public String mark() {
        Object[] history =
                em.createQuery(
                                "select count(c), sum(c.id) from Change c where c.at > :since",
                                Object[].class)
                        .setParameter("since", clock.instant().minus(WINDOW))
                        .getSingleResult();
        List<Object[]> nights =
                em.createQuery(
                                "select e.id, e.version from Execution e"
                                        + " order by e.startedAt desc, e.id desc",
                                Object[].class)
                        .setMaxResults(NIGHTS)
                        .getResultList();
        StringBuilder mark = new StringBuilder().append(history[0]).append(':').append(history[1]);
        nights.forEach(night -> mark.append(' ').append(night[0]).append(':').append(night[1]));
        mark.append(' ')
                .append(
                        // Not its max: of that, PostgreSQL gives what no converter takes.
                        em.createQuery(
                                        "select c.at from ChainCheck c order by c.at desc, c.id"
                                                + " desc",
                                        Instant.class)
                                .setMaxResults(1)
                                .getResultList());
        return mark.toString();
    }
}
