package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** IND-14: the runs that compute the indicators, one at a time. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.NIGHT
})
public class Computations {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;

    /**
     * @throws RuleBroken when one is under way
     */
    @RolesAllowed(Roles.QUALITY)
    public long begin(String startedBy) {
        Instant now = clock.instant();
        find().filter(Computation::isRunning)
                .ifPresent(
                        before -> {
                            if (!before.isDead(now)) {
                                throw new RuleBroken("indicators.computation.running");
                            }
                            before.end(Computation.State.FAILED, now);
                            em.flush();
                        });
        Computation next = new Computation(startedBy, now);
        em.persist(next);
        em.flush();
        return next.id();
    }

    /** Says that so many months are done; false when it has been declared over. */
    @RolesAllowed(Roles.QUALITY)
    public boolean beat(long id, int months) {
        Computation one = em.find(Computation.class, id);
        if (!one.isRunning()) {
            return false;
        }
        one.beat(months, clock.instant());
        return true;
    }

    @RolesAllowed(Roles.QUALITY)
    public void end(long id, Computation.State how) {
        Computation one = em.find(Computation.class, id);
        if (one.isRunning()) {
            one.end(how, clock.instant());
            if (how == Computation.State.DONE) {
                Recounts.end(em, clock);
            }
        }
    }

    /** The latest one, if there was any. */
    public Optional<ComputationRow> latest() {
        return find().map(Computation::row);
    }

    private Optional<Computation> find() {
        return em.createQuery(
                        "select c from Computation c order by c.startedAt desc, c.id desc",
                        Computation.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
