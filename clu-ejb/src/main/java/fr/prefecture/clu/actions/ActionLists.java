package fr.prefecture.clu.actions;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The actions as lists show them, filtered. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SECRETARY_GENERAL,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.SWITCHBOARD,
    Roles.STAFF
})
public class ActionLists {

    /** ACT-10 */
    private static final String ORDER =
            " order by a.finishedOn desc nulls first, a.due.lastDay nulls last, a.id";

    private static final String ORDER_BY_SERVICE =
            ORDER.replace(" order by ", " order by s.name nulls last, ");

    private static final int MOST_WORDS = 10;
    private static final int MOST_ORIGINS = 200;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;

    /** ACT-10 */
    public List<ActionRow> rows(ActionFilter filter, int first, int most) {
        return rows(filter, ORDER, first, most);
    }

    /** Service by service, those that no service answers for last; then as ever. */
    public List<ActionRow> rowsByService(ActionFilter filter, int first, int most) {
        return rows(filter, ORDER_BY_SERVICE, first, most);
    }

    TypedQuery<ActionItem> page(ActionFilter filter, int first, int most) {
        return page(filter, ORDER, first, most);
    }

    private TypedQuery<ActionItem> page(ActionFilter filter, String order, int first, int most) {
        return query("select a", filter, order, ActionItem.class)
                .setFirstResult(first)
                .setMaxResults(most);
    }

    private List<ActionRow> rows(ActionFilter filter, String order, int first, int most) {
        return page(filter, order, first, most)
                .getResultStream()
                .map(item -> item.row(LocalDate.now(clock)))
                .toList();
    }

    public long count(ActionFilter filter) {
        return query("select count(a)", filter, "", Long.class).getSingleResult();
    }

    /** How many of them are late. */
    public long countLate(ActionFilter filter) {
        return count(
                new ActionFilter(
                        filter.service(),
                        filter.states(),
                        true,
                        filter.origin(),
                        filter.owner(),
                        filter.words()));
    }

    /** The origins of actions as pages name them, the latest first. */
    public List<String> origins() {
        return em.createQuery(
                        "select a.originText from ActionItem a group by a.originText"
                                + " order by max(a.id) desc",
                        String.class)
                .setMaxResults(MOST_ORIGINS)
                .getResultList();
    }

    private <T> TypedQuery<T> query(
            String select, ActionFilter filter, String order, Class<T> type) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        filter.service()
                .ifPresent(
                        name -> {
                            if (name.isEmpty()) {
                                conditions.add("s is null");
                            } else {
                                conditions.add("s.name = :service");
                                values.put("service", name);
                            }
                        });
        if (!filter.states().isEmpty()) {
            conditions.add("a.state in :states");
            values.put("states", filter.states());
        }
        if (filter.lateOnly()) {
            conditions.add("a.finishedOn is null and a.due.lastDay < :today");
            values.put("today", LocalDate.now(clock));
        }
        filter.origin()
                .ifPresent(
                        origin -> {
                            conditions.add("a.originText = :origin");
                            values.put("origin", origin);
                        });
        filter.owner()
                .ifPresent(
                        login -> {
                            conditions.add("a.owner = :owner");
                            values.put("owner", login);
                        });
        List<String> words =
                Stream.of(Folded.key(filter.words()).split(" "))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList();
        for (int i = 0; i < words.size(); i++) {
            conditions.add("a.searched like :word" + i);
            values.put("word" + i, "%" + words.get(i) + "%");
        }
        TypedQuery<T> query =
                em.createQuery(
                        select
                                + " from ActionItem a left join a.service s"
                                + (conditions.isEmpty()
                                        ? ""
                                        : " where " + String.join(" and ", conditions))
                                + order,
                        type);
        values.forEach(query::setParameter);
        return query;
    }
}
