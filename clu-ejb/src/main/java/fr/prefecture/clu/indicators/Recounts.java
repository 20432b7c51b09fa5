package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** IND-55: what releases that count otherwise have changed, told once. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class Recounts {

    static final String SUBJECT = "indicators.recount";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;

    /** The one that the computation of all months is still to end. */
    static Optional<Recount> open(EntityManager em) {
        return em.createQuery("select r from Recount r where r.endedAt is null", Recount.class)
                .getResultStream()
                .findFirst();
    }

    /** What was told of a month by a computation that died stays. */
    static void keep(EntityManager em, RecountedMonth month) {
        boolean told =
                em.createQuery(
                                        "select count(m) from RecountedMonth m"
                                                + " where m.recount = :recount"
                                                + " and m.indicator = :indicator"
                                                + " and m.monthStart = :start",
                                        Long.class)
                                .setParameter("recount", month.recount())
                                .setParameter("indicator", month.indicator())
                                .setParameter("start", month.start())
                                .getSingleResult()
                        > 0;
        if (!told) {
            em.persist(month);
        }
    }

    /** Ends it once all months are computed; where nothing has changed there is nothing to tell. */
    static void end(EntityManager em, Clock clock) {
        open(em).ifPresent(
                        recount -> {
                            if (count(em, recount) == 0) {
                                em.remove(recount);
                            } else {
                                recount.end(clock.instant());
                            }
                        });
    }

    private static long count(EntityManager em, Recount recount) {
        return em.createQuery(
                        "select count(m) from RecountedMonth m where m.recount = :recount",
                        Long.class)
                .setParameter("recount", recount)
                .getSingleResult();
    }

    /** How many months changed that nobody has read about yet. */
    public long unread() {
        return unreadOne().map(recount -> count(em, recount)).orElse(0L);
    }

    private Optional<Recount> unreadOne() {
        return em.createQuery(
                        "select r from Recount r where r.endedAt is not null and r.readAt is null",
                        Recount.class)
                .getResultStream()
                .findFirst();
    }

    /** What the last one changed, read or not: by name of the indicator, the latest month first. */
    public List<RecountedRow> last() {
        Map<Long, String> names = new HashMap<>();
        return em.createQuery(
                        "select m from RecountedMonth m join fetch m.indicator"
                                + " where m.recount.endedAt = (select max(r.endedAt) from Recount r)",
                        RecountedMonth.class)
                .getResultStream()
                .map(
                        month ->
                                month.row(
                                        names.computeIfAbsent(
                                                month.indicator().id(),
                                                id -> name(month.indicator()))))
                .sorted(
                        Comparator.comparing(
                                        RecountedRow::name, Collator.getInstance(Locale.FRENCH))
                                .thenComparing(RecountedRow::code)
                                .thenComparing(RecountedRow::month, Comparator.reverseOrder()))
                .toList();
    }

    private String name(Indicator indicator) {
        return Indicators.definitions(em, indicator).get(0).row().terms().name();
    }

    /** Says that it was read about; twice says nothing more. */
    public void read() {
        unreadOne()
                .ifPresent(
                        recount -> {
                            em.lock(recount, LockModeType.PESSIMISTIC_WRITE);
                            recount.read(clock.instant());
                            changes.changed(SUBJECT, recount.id(), "unread", "read");
                        });
    }
}
