package fr.prefecture.clu.actions;

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

    private static final int MOST_WORDS = 10;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;

    /** ACT-10 */
    public List<ActionRow> rows(ActionFilter filter, int first, int most) {
        return query("select a", filter, ORDER, ActionItem.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(item -> item.row(LocalDate.now(clock)))
                .toList();
    }

    public long count(ActionFilter filter) {
        return query("select count(a)", filter, "", Long.class).getSingleResult();
    }

    /** The kinds of origin that actions come from. */
    public List<String> originKinds() {
        return em.createQuery(
                        "select distinct a.originKind from ActionItem a order by a.originKind",
                        String.class)
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
                                conditions.add("a.service is null");
                            } else {
                                conditions.add("a.service.name = :service");
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
        filter.originKind()
                .ifPresent(
                        kind -> {
                            conditions.add("a.originKind = :kind");
                            values.put("kind", kind);
                        });
        filter.owner()
                .ifPresent(
                        login -> {
                            conditions.add("a.owner = :owner");
                            values.put("owner", login);
                        });
        List<String> words =
                Folded.of(filter.words())
                        .lines()
                        .flatMap(l -> List.of(l.split(" ")).stream())
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
                                + " from ActionItem a"
                                + (conditions.isEmpty()
                                        ? ""
                                        : " where " + String.join(" and ", conditions))
                                + order,
                        type);
        values.forEach(query::setParameter);
        return query;
    }
}
