package fr.prefecture.clu.shared;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;

/** HIS-14: brings a broken chain to the attention of the administrator. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ChainAlerts implements AlertSource {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public List<Alert> alerts() {
        return em.createQuery(
                        "select c from ChainCheck c order by c.at desc, c.id desc",
                        ChainCheck.class)
                .setMaxResults(1)
                .getResultStream()
                .map(ChainCheck::row)
                .filter(check -> !check.isSound())
                .map(
                        check ->
                                new Alert(
                                        AlertLevel.ERROR,
                                        "history.alert.broken",
                                        List.of(check.verdict().broken().orElseThrow().place()),
                                        "/historique",
                                        Set.of(Roles.ADMINISTRATOR)))
                .toList();
    }
}
