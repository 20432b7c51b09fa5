package fr.prefecture.clu.shared;

import jakarta.persistence.EntityManager;
import java.time.Duration;

/**
 * What a server holds while it does what one alone may do at a time, of all that share the
 * database. With H2 there is one server only.
 */
public final class Baton {

    private Baton() {}

    /**
     * Waits until nobody else holds it, and has it until the current transaction ends. A server
     * that falls asleep with it loses it.
     *
     * @param at what is done with it, the same word on all servers
     */
    public static void take(EntityManager em, String at) {
        if (Transactions.isOn(em, "PostgreSQL")) {
            Transactions.endWhenIdleFor(em, Settings.nightDeadAfter());
            Transactions.waitAtMost(em, Duration.ZERO);
            em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext(?1))")
                    .setParameter(1, at)
                    .getSingleResult();
        }
    }
}
