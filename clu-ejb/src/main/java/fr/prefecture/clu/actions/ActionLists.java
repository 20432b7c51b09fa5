package fr.prefecture.clu.actions;

import fr.prefecture.clu.list.Ask;
import fr.prefecture.clu.list.Condition;
import fr.prefecture.clu.list.ListQuery;
import fr.prefecture.clu.list.Listed;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The actions as lists show them. */
@Stateless
@LocalBean
@RolesAllowed({
    Roles.QUALITY,
    Roles.SECRETARY_GENERAL,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.SWITCHBOARD,
    Roles.STAFF
})
public class ActionLists implements Listed<ActionListed> {

    private static final int MOST_WORDS = 10;
    private static final int MOST_ORIGINS = 200;

    /** ACT-10 */
    private static final String[] MOST_LATE_FIRST = {"a.finishedOn desc", "a.due.lastDay"};

    private static final ListQuery<ActionListed> LIST =
            ListQuery.of(
                            ActionListed.class,
                            "ActionItem a",
                            "left join a.service s",
                            "a.id, a.version, a.year, a.number, a.title, s.name, a.due, a.state,"
                                    + " a.finishedOn, a.originText, a.originPath, a.owner,"
                                    + " a.progress, a.escalation.note, a.changedAt")
                    .sort("echeance", MOST_LATE_FIRST)
                    .sort("service", "a.serviceKey", MOST_LATE_FIRST[0], MOST_LATE_FIRST[1])
                    .sort("numero", "a.year", "a.number")
                    .filter("etat", states -> Condition.of("a.state in ?", states))
                    .filter("service", ActionLists::answeredForBy)
                    .filter("origine", "a.originText")
                    .filter("q", words -> saying((String) words));

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @Resource SessionContext session;

    /**
     * @param service its name; empty for what no service answers for
     */
    private static Condition answeredForBy(Object service) {
        return service.equals("")
                ? Condition.of("a.service is null")
                : Condition.of("a.service.name = ?", service);
    }

    /** All of the words are found in what the action says. */
    private static Condition saying(String words) {
        return Condition.all(
                Stream.of(Folded.key(words).split(" "))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST_WORDS)
                        .map(word -> Condition.of("a.searched like ?", "%" + word + "%")));
    }

    /** ACT-3 */
    private Condition late() {
        return Condition.of("a.finishedOn is null and a.due.lastDay < ?", today());
    }

    @Override
    public ListQuery<ActionListed>.Reading list() {
        return LIST.filter("retard", yes -> late())
                .filter("mes", yes -> Condition.of("a.owner = ?", Changes.caller(session)))
                .on(em);
    }

    /** How many of those that the filters leave are late. */
    public int late(Ask ask) {
        return list().count(ask, late());
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

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
