package fr.prefecture.clu.shared;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** HIS-13, HIS-16: what is known of the soundness of the history, and what guards it. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.NIGHT})
public class ChainChecks {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    public Optional<ChainCheckRow> latest() {
        return em.createQuery(
                        "select c from ChainCheck c order by c.at desc, c.id desc",
                        ChainCheck.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(ChainCheck::row);
    }

    /** HIS-16: asked of the database itself. */
    public HistoryGuard guard() {
        try {
            return SchemaOwner.guard(em.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
