package fr.prefecture.clu.listening;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.actions.Promise;
import fr.prefecture.clu.list.Ask;
import fr.prefecture.clu.list.Condition;
import fr.prefecture.clu.list.ListQuery;
import fr.prefecture.clu.list.Listed;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The opinions that people published on the State's platform. */
@Stateless
@LocalBean
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
public class Opinions implements Listed<OpinionListed> {

    /** What the history and the actions call one. */
    static final String SUBJECT = "listening.opinion";

    /** ECO-55: nothing was published before. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final Condition ANSWERED =
            Condition.of("o.content.answered = true or o.markedOn is not null");
    private static final Condition WAITING =
            Condition.of("o.content.answered = false and o.markedOn is null");

    private static final String PATH = "/avis/";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final ListQuery<OpinionListed> LIST =
            ListQuery.of(
                            OpinionListed.class,
                            "Opinion o",
                            "",
                            "o.id, o.version, o.reference, o.content.publishedOn,"
                                    + " o.content.structure, o.content.feeling, o.content.title,"
                                    + " o.content.text, o.content.answered, o.content.answeredOn,"
                                    + " o.content.answer, o.markedOn")
                    .sort("publie", "o.content.publishedOn")
                    .period("du", "au", "o.content.publishedOn")
                    .filter("ressenti", "o.content.feeling")
                    .filter("reponse", yes -> (Boolean) yes ? ANSWERED : WAITING);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;
    @EJB ActionItems actions;

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public ListQuery<OpinionListed>.Reading list() {
        return LIST.on(em);
    }

    /** How many there are of each feeling. */
    public Map<OpinionFeeling, Long> byFeeling(Ask ask) {
        return list().counts(ask, OpinionFeeling.class, "o.content.feeling");
    }

    /** ECO-59: how many of those that the filters leave have an answer. */
    public Proportion answered(Ask ask) {
        return new Proportion(list().count(ask, ANSWERED), list().count(ask, Condition.NONE));
    }

    /** The latest first. */
    public List<OpinionRow> rows(OpinionQuery query) {
        return query.of(
                em.createQuery(
                                "select o from Opinion o where o.content.publishedOn"
                                        + " between :from and :to"
                                        + " order by o.content.publishedOn desc, o.id desc",
                                Opinion.class)
                        .setParameter("from", query.from().orElse(FIRST))
                        .setParameter("to", query.to().orElse(LAST))
                        .getResultStream()
                        .map(Opinion::row)
                        .toList());
    }

    public Optional<OpinionRow> find(long id) {
        return Optional.ofNullable(em.find(Opinion.class, id)).map(Opinion::row);
    }

    /** The day of the latest. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(
                em.createQuery("select max(o.content.publishedOn) from Opinion o", LocalDate.class)
                        .getSingleResult());
    }

    /**
     * ECO-57: somebody here says that it was answered.
     *
     * @param shown the version that was read
     * @throws RuleBroken when the day is before its publication or to come, the platform says so
     *     already, or somebody changed it since
     */
    @RolesAllowed(Roles.QUALITY)
    public void markAnswered(long id, int shown, LocalDate day) {
        Opinion opinion = locked(id, shown);
        if (opinion.terms().answered()) {
            throw new RuleBroken("listening.opinion.answered.already");
        }
        String before = opinion.written();
        opinion.mark(day, today());
        changes.changed(SUBJECT, id, before, opinion.written());
    }

    /** ECO-57: what was marked by mistake is not answered again. */
    @RolesAllowed(Roles.QUALITY)
    public void unmark(long id, int shown) {
        Opinion opinion = locked(id, shown);
        String before = opinion.written();
        opinion.unmark();
        changes.changed(SUBJECT, id, before, opinion.written());
    }

    /**
     * ECO-58: twice is once. The text stays where it is, and a title that tells of somebody's
     * health or origin, or how to reach somebody, does too.
     *
     * @return the number of the action
     */
    @RolesAllowed(Roles.QUALITY)
    public long becomeAction(long id) {
        OpinionRow row = find(id).orElseThrow(Opinions::unknown);
        String named = "Avis publié le " + DAY.format(row.terms().publishedOn());
        String own = row.terms().title();
        String title = own.isEmpty() || !PersonalTraces.in(own).isEmpty() ? named : own;
        return actions.open(
                new Promise(
                        SUBJECT,
                        String.valueOf(id),
                        named,
                        PATH + id,
                        title,
                        "",
                        "",
                        Optional.empty()));
    }

    /** The action that an opinion has become. */
    public Optional<ActionRow> action(long id) {
        return Optional.ofNullable(actions(List.of(id)).get(String.valueOf(id)));
    }

    /** By the number of the opinion, as text. */
    public Map<String, ActionRow> actions(Collection<Long> ids) {
        return actions.ofOrigin(SUBJECT, ids.stream().map(String::valueOf).toList());
    }

    private Opinion locked(long id, int shown) {
        Opinion opinion =
                Optional.ofNullable(em.find(Opinion.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(Opinions::unknown);
        if (opinion.version() != shown) {
            throw new RuleBroken("listening.opinion.changedSince");
        }
        return opinion;
    }

    private static RuleBroken unknown() {
        return new RuleBroken("listening.opinion.unknown");
    }
}
