package fr.prefecture.clu.actions;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.EnteredOtherwise;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was promised: opened by its origin, or by hand; and what became of it, for its origin. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SECRETARY_GENERAL,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.SWITCHBOARD,
    Roles.STAFF,
    Roles.NIGHT
})
public class ActionItems {

    public static final int LONGEST_TITLE = 200;

    /** Where an action comes from, in words. */
    public static final int LONGEST_ORIGIN = 200;

    /** The origin of what somebody types on the page of actions. */
    public static final String BY_HAND = "actions.entry";

    static final String SUBJECT = "actions.item";

    /** As many keys as a query asks for at once. */
    private static final int MOST_KEYS = 500;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB ServiceUnits services;
    @EJB Changes changes;
    @Resource SessionContext session;

    /**
     * ACT-1: opens the action of a promise, unless it is open already. A title that is too long for
     * lists is cut there, and stands whole in the detail.
     *
     * @return its number, for its address
     * @throws RuleBroken when the title is missing
     */
    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public long open(Promise promise) {
        return open(promise, ActionTerms.of(promise));
    }

    /**
     * Opens an action by hand.
     *
     * @param entry what tells one entry from another: sent twice, it opens one action
     * @param originText what it comes from, in words; may be empty
     * @throws RuleBroken when the title is missing, a text is too long, or something else was kept
     *     under this entry
     */
    @RolesAllowed(Roles.QUALITY)
    public long enter(String entry, String originText, ActionTerms terms) {
        return open(
                new Promise(
                        BY_HAND,
                        entry,
                        originText.strip(),
                        "",
                        terms.title(),
                        terms.detail(),
                        terms.service(),
                        terms.due()),
                terms);
    }

    private long open(Promise promise, ActionTerms terms) {
        // Whoever opens waits here for the others: no number twice, no promise twice.
        em.createNativeQuery("update actions_counter set opened = opened + 1 where id = 1")
                .executeUpdate();
        Optional<ActionItem> known =
                of(promise.originKind(), List.of(promise.originKey())).stream().findFirst();
        if (known.isPresent()) {
            if (promise.originKind().equals(BY_HAND)) {
                requireSame(known(known.get().id()), item(promise, terms, 0));
            }
            return known.get().id();
        }
        ActionItem item = item(promise, terms, lastNumber(today().getYear()) + 1);
        em.persist(item);
        em.flush();
        changes.created(SUBJECT, item.id(), item.written());
        return item.id();
    }

    /** The history cuts what is long: while nothing has changed, all is compared. */
    private void requireSame(ActionItem kept, ActionItem sent) {
        changes.requireSameEntry(SUBJECT, kept.id(), sent.written());
        if (kept.written().equals(sent.written())) {
            EnteredOtherwise.unlessSame(kept.terms(), sent.terms());
        }
    }

    private ActionItem item(Promise promise, ActionTerms terms, int number) {
        return new ActionItem(
                today().getYear(),
                number,
                promise,
                terms,
                services.named(terms.service()).orElse(null),
                Changes.caller(session),
                clock.instant());
    }

    /**
     * Says anew what is to be done.
     *
     * @param version the one that was shown
     * @throws RuleBroken when somebody changed it meanwhile, it is finished, the title is missing,
     *     or a text is too long
     */
    @RolesAllowed(Roles.QUALITY)
    public void change(long id, int version, ActionTerms terms) {
        ActionItem item = known(id);
        changes.requireVersion(SUBJECT, item, version);
        String before = item.written();
        item.change(terms, services.named(terms.service()).orElse(null), clock.instant());
        changes.changed(SUBJECT, id, before, item.written());
    }

    /**
     * The caller answers for it from now on; whose it is already stays as it is.
     *
     * @param version the one that was shown
     * @throws RuleBroken when somebody changed it meanwhile, or it is finished
     */
    @RolesAllowed(Roles.QUALITY)
    public void take(long id, int version) {
        ActionItem item = known(id);
        String caller = Changes.caller(session);
        if (item.owner().equals(caller)) {
            return;
        }
        if (item.version() != version) {
            throw new RuleBroken("actions.item.changedSinceListed", item.reference());
        }
        String before = item.written();
        item.giveTo(caller, clock.instant());
        changes.changed(SUBJECT, id, before, item.written());
    }

    /** The actions that these origins opened, by the key of their origin. */
    public Map<String, ActionRow> ofOrigin(String originKind, Collection<String> originKeys) {
        Map<String, ActionRow> rows = new HashMap<>();
        List<String> keys = originKeys.stream().distinct().toList();
        for (int from = 0; from < keys.size(); from += MOST_KEYS) {
            of(originKind, keys.subList(from, Math.min(keys.size(), from + MOST_KEYS)))
                    .forEach(item -> rows.put(item.originKey(), item.row(today())));
        }
        return rows;
    }

    /** What is not finished of a kind of origin, in the order of lists: the next agenda's start. */
    public List<ActionRow> openOf(String originKind) {
        return em.createQuery(
                        "select a from ActionItem a where a.originKind = :kind"
                                + " and a.finishedOn is null"
                                + " order by a.due.lastDay nulls last, a.id",
                        ActionItem.class)
                .setParameter("kind", originKind)
                .getResultStream()
                .map(item -> item.row(today()))
                .toList();
    }

    /** What was opened, reported or finished of a kind of origin since then, latest first. */
    public List<ActionRow> changedSince(String originKind, Instant since) {
        return em.createQuery(
                        "select a from ActionItem a where a.originKind = :kind"
                                + " and a.changedAt >= :since order by a.changedAt desc, a.id desc",
                        ActionItem.class)
                .setParameter("kind", originKind)
                .setParameter("since", since)
                .getResultStream()
                .map(item -> item.row(today()))
                .toList();
    }

    public Optional<ActionSheet> find(long id) {
        return Optional.ofNullable(em.find(ActionItem.class, id)).map(item -> item.sheet(today()));
    }

    private ActionItem known(long id) {
        ActionItem item = em.find(ActionItem.class, id);
        if (item == null) {
            throw new RuleBroken("actions.item.unknown", id);
        }
        return item;
    }

    private List<ActionItem> of(String originKind, List<String> keys) {
        return em.createQuery(
                        "select a from ActionItem a left join fetch a.service"
                                + " where a.originKind = :kind"
                                + " and a.originKey in :keys",
                        ActionItem.class)
                .setParameter("kind", originKind)
                .setParameter("keys", keys)
                .getResultList();
    }

    /** ACT-2 */
    private int lastNumber(int year) {
        return em.createQuery(
                        "select coalesce(max(a.number), 0) from ActionItem a where a.year = :year",
                        Integer.class)
                .setParameter("year", year)
                .getSingleResult();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
