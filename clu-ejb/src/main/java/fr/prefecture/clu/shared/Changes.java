package fr.prefecture.clu.shared;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The history: every boundary that writes tells it here, in the same transaction. A subject is a
 * feature and a noun ({@code account.user}); states are short texts, never a password, never a
 * caller's number.
 */
@Stateless
@PermitAll
public class Changes {

    /** Who acts when nobody calls: a start-up, a timer, a night. */
    public static final String SYSTEM = "system";

    /** Stands for a person, or for words, that were erased from the history. */
    public static final String ERASED = "\u2421";

    private static final String ANONYMOUS = "anonymous";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Pseudonyms pseudonyms;
    @Resource SessionContext session;

    public void created(String subject, Object key, String after) {
        keep(subject, key, ChangeKind.CREATED, null, after);
    }

    /** A write that changes nothing leaves no trace. */
    public void changed(String subject, Object key, String before, String after) {
        if (!before.equals(after)) {
            keep(subject, key, ChangeKind.CHANGED, before, after);
        }
    }

    public void removed(String subject, Object key, String before) {
        keep(subject, key, ChangeKind.REMOVED, before, null);
    }

    /** It came back from the bin, as it was. */
    public void restored(String subject, Object key, String after) {
        keep(subject, key, ChangeKind.RESTORED, null, after);
    }

    /**
     * Optimistic lock: refuses a change of what is not any more as it was shown.
     *
     * @param shown the version that the page carried
     * @throws StaleVersion when it was changed since, with who did it last and when
     */
    public void requireVersion(String subject, Versioned thing, int shown) {
        if (thing.version() != shown) {
            throw stale(subject, thing.id());
        }
    }

    /** The refusal of a change of what was changed since it was shown, by whom and when. */
    public StaleVersion stale(String subject, Object key) {
        return ToldChanges.lines(em, latest(subject, key, 1)).stream()
                .findFirst()
                .map(ChangeLine::row)
                .map(last -> new StaleVersion("shared.changedMeanwhile", last.by(), last.at()))
                .orElseGet(() -> new StaleVersion("shared.changedMeanwhile.somebody"));
    }

    /**
     * Idempotency: what a form has entered that was sent before. It is the same form when it says
     * what was entered first, whatever has become of that since.
     *
     * @param type an entity with an attribute {@code entry}
     * @param entry what tells one entry from another
     * @param sent what the form says, written as in the history
     * @throws EnteredOtherwise when something else was entered under this entry
     */
    public <E extends Versioned> Optional<E> entered(
            String subject, Class<E> type, String entry, String sent) {
        CriteriaBuilder criteria = em.getCriteriaBuilder();
        CriteriaQuery<E> query = criteria.createQuery(type);
        Root<E> one = query.from(type);
        query.where(criteria.equal(one.get("entry"), entry));
        Optional<E> known = em.createQuery(query).getResultStream().findFirst();
        known.ifPresent(kept -> requireSameEntry(subject, kept.id(), sent));
        return known;
    }

    /**
     * @throws EnteredOtherwise when what was entered first says something else
     */
    public void requireSameEntry(String subject, Object key, String sent) {
        List<Change> entered =
                em.createQuery(
                                "select c from Change c where c.subject = :subject and c.key = :key"
                                        + " and c.kind = :created order by c.at, c.id",
                                Change.class)
                        .setParameter("subject", subject)
                        .setParameter("key", ToldChanges.kept(em, subject, String.valueOf(key)))
                        .setParameter("created", ChangeKind.CREATED)
                        .setMaxResults(1)
                        .getResultList();
        ToldChanges.lines(em, entered).stream()
                .map(line -> line.row().after())
                .filter(after -> !after.contains(ERASED))
                .forEach(after -> EnteredOtherwise.unlessSame(after, sent));
    }

    /** The history of one thing, latest first. */
    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.ADMINISTRATOR})
    public List<ChangeRow> of(String subject, Object key) {
        return ToldChanges.lines(em, latest(subject, key, Integer.MAX_VALUE)).stream()
                .map(ChangeLine::row)
                .toList();
    }

    private List<Change> latest(String subject, Object key, int most) {
        return em.createQuery(
                        "select c from Change c where c.subject = :subject and c.key = :key"
                                + " order by c.at desc, c.id desc",
                        Change.class)
                .setParameter("subject", subject)
                .setParameter("key", ToldChanges.kept(em, subject, String.valueOf(key)))
                .setMaxResults(most)
                .getResultList();
    }

    /** The login of whoever calls; {@link #SYSTEM} when nobody does. */
    public static String caller(SessionContext session) {
        String name = session.getCallerPrincipal().getName();
        return ANONYMOUS.equals(name) ? SYSTEM : name;
    }

    private void keep(String subject, Object key, ChangeKind kind, String before, String after) {
        String caller = caller(session);
        Change change =
                new Change(
                        clock.instant(),
                        SYSTEM.equals(caller) ? SYSTEM : keyOf(caller),
                        subject,
                        AboutPeople.knowByLogin(subject)
                                ? keyOf(String.valueOf(key))
                                : String.valueOf(key),
                        kind,
                        before,
                        after);
        em.persist(change);
        if (AboutPeople.keepWordsApart(subject)) {
            em.persist(change.part());
        }
    }

    private String keyOf(String login) {
        return Pseudonyms.find(em, login)
                .map(Pseudonym::key)
                .orElseGet(() -> pseudonyms.give(login));
    }
}
