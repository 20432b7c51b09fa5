package fr.prefecture.clu.shared;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** What H2 and PostgreSQL do not do alike with transactions. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.QUALITY, Roles.NIGHT})
public class Transactions {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /**
     * Puts on the disk what is committed, so that it outlives a power cut. PostgreSQL does so at
     * each commit; H2 does when it is told.
     */
    public void force() {
        if (isOn(em, "H2")) {
            em.createNativeQuery("checkpoint sync").executeUpdate();
        }
    }

    /**
     * Has the database end the current transaction once its server has stood still in it for that
     * long: a server that sleeps, or has lost its network, would bar the way to all others. H2 has
     * one server only.
     */
    public void endWhenIdleFor(Duration longest) {
        endWhenIdleFor(em, longest);
    }

    static void endWhenIdleFor(EntityManager em, Duration longest) {
        if (isOn(em, "PostgreSQL")) {
            em.createNativeQuery(
                            "set local idle_in_transaction_session_timeout = " + longest.toMillis())
                    .executeUpdate();
        }
    }

    /**
     * Lets the current transaction wait for what others hold longer than people do at their pages
     * (see the server's configuration), and no longer than that. On H2 all wait alike.
     */
    public void waitAtMost(Duration longest) {
        waitAtMost(em, longest);
    }

    /**
     * @param longest zero for as long as it takes
     */
    static void waitAtMost(EntityManager em, Duration longest) {
        if (isOn(em, "PostgreSQL")) {
            em.createNativeQuery("set local lock_timeout = " + longest.toMillis()).executeUpdate();
        }
    }

    static boolean isOn(EntityManager em, String product) {
        try {
            return em.unwrap(Connection.class)
                    .getMetaData()
                    .getDatabaseProductName()
                    .equals(product);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
