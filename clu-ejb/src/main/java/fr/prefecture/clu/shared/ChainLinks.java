package fr.prefecture.clu.shared;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** HIS-13: chains the lines of the history, and reads the chain again; one at a time. */
@Singleton
@AccessTimeout(value = 2, unit = TimeUnit.MINUTES)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.NIGHT})
public class ChainLinks {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Pseudonyms pseudonyms;
    @Resource SessionContext session;

    /**
     * Chains what is committed and not chained yet.
     *
     * @return how many lines
     */
    public long link() {
        Baton.take(em, "history");
        try {
            return new Chain(em.unwrap(Connection.class)).link(clock.instant());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Chains what is not chained yet, reads everything again, and keeps what became of it.
     *
     * @param noted the heads that were noted outside of the database
     */
    public ChainCheckRow check(List<ChainHead> noted) {
        link();
        try {
            ChainCheck check =
                    new ChainCheck(
                            clock.instant(),
                            caller(),
                            new Chain(em.unwrap(Connection.class)).verify(noted, clock.instant()));
            em.persist(check);
            return check.row();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The same, unless the history has been read again since then, by whatever server.
     *
     * @param since the hour from which on it is to be read once
     */
    public Optional<ChainCheckRow> checkOnceSince(Instant since, List<ChainHead> noted) {
        Baton.take(em, "history");
        boolean done =
                em.createQuery("select count(c) from ChainCheck c where c.at >= :since", Long.class)
                                .setParameter("since", since)
                                .getSingleResult()
                        > 0;
        return done ? Optional.empty() : Optional.of(check(noted));
    }

    private String caller() {
        String login = session.getCallerPrincipal().getName();
        return "anonymous".equals(login) ? Changes.SYSTEM : pseudonyms.give(login);
    }
}
