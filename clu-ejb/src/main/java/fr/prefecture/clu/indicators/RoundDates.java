package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.DueItem;
import fr.prefecture.clu.shared.DueSource;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** HOM-6: the rounds of collection that are about to close, for the home page. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RoundDates implements DueSource {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public List<DueItem> due(LocalDate from, LocalDate to, int most) {
        List<DueItem> items = new ArrayList<>();
        items.addAll(
                found(
                        "indicators.due.round",
                        "select r.id, r.title, r.closesOn from CollectionRound r"
                                + " where r.closesOn between :from and :to"
                                + " order by r.closesOn, r.id",
                        "/indicateurs/collectes/%s",
                        from,
                        to,
                        most));
        return items.stream().sorted(Comparator.comparing(DueItem::day)).limit(most).toList();
    }

    private List<DueItem> found(
            String key, String query, String page, LocalDate from, LocalDate to, int most) {
        Stream<Object[]> rows =
                em.createQuery(query, Object[].class)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setMaxResults(most)
                        .getResultStream();
        return rows.map(
                        row ->
                                new DueItem(
                                        key,
                                        (String) row[1],
                                        (LocalDate) row[2],
                                        page.formatted(row[0])))
                .toList();
    }
}
