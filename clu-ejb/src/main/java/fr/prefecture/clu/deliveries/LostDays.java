package fr.prefecture.clu.deliveries;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Found;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The days that sources will never deliver. */
@Stateless
@RolesAllowed({
    Roles.ADMINISTRATOR,
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.WEBSITE,
    Roles.CERT,
    Roles.SECRETARY_GENERAL
})
public class LostDays {

    static final String SUBJECT = "deliveries.lostDay";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject @Any Instance<DeliverySource> sources;
    private final Found<DeliverySource> found = new Found<>();
    @Inject Clock clock;
    @EJB Changes changes;
    @Resource SessionContext session;

    /** Of a source, the latest first. */
    public List<LostDayRow> of(SourceKind kind, String name) {
        return em.createQuery(
                        "select l from LostDay l where l.kind = :kind and l.name = :name"
                                + " order by l.day desc",
                        LostDay.class)
                .setParameter("kind", kind)
                .setParameter("name", name)
                .getResultStream()
                .map(LostDay::row)
                .toList();
    }

    /** The days of a period that were expected of a source and not delivered, lost or not. */
    public NavigableSet<LocalDate> missing(SourceKind kind, String name, ReportingPeriod period) {
        return found.in(sources)
                .filter(source -> source.kind() == kind)
                .findFirst()
                .<NavigableSet<LocalDate>>map(source -> source.missing(name, period))
                .orElseGet(TreeSet::new);
    }

    /**
     * DEL-5: declares lost what was expected between two days and not delivered.
     *
     * @return how many days were not lost before
     * @throws RuleBroken when the caller does not answer for the source, or no day is missing
     */
    @RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.WEBSITE, Roles.CERT})
    public int declare(SourceKind kind, String name, LossTerms terms) {
        mustAnswerFor(kind);
        LocalDate to = terms.to().orElse(terms.from());
        if (to.isBefore(terms.from())) {
            throw new RuleBroken("deliveries.lost.reversed", terms.from(), to).at("to");
        }
        NavigableSet<LocalDate> days = missing(kind, name, new ReportingPeriod(terms.from(), to));
        if (days.isEmpty()) {
            throw new RuleBroken("deliveries.lost.none", name, terms.from(), to).at("from");
        }
        int declared = 0;
        for (LocalDate day : days) {
            if (find(kind, name, day).isEmpty()) {
                LostDay lost =
                        new LostDay(
                                kind,
                                name,
                                day,
                                terms.reason(),
                                session.getCallerPrincipal().getName(),
                                clock.instant());
                em.persist(lost);
                em.flush();
                changes.created(SUBJECT, lost.id(), lost.written());
                declared++;
            }
        }
        return declared;
    }

    /**
     * DEL-6
     *
     * @param shown the version that was seen
     */
    @RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.WEBSITE, Roles.CERT})
    public void withdraw(long id, int shown) {
        LostDay lost =
                Optional.ofNullable(em.find(LostDay.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .filter(one -> one.version() == shown)
                        .orElseThrow(() -> new RuleBroken("deliveries.lost.gone"));
        mustAnswerFor(lost.kind());
        changes.removed(SUBJECT, lost.id(), lost.written());
        em.remove(lost);
    }

    private void mustAnswerFor(SourceKind kind) {
        if (!session.isCallerInRole(Roles.QUALITY) && !session.isCallerInRole(kind.role())) {
            throw new RuleBroken("deliveries.lost.notYours");
        }
    }

    private Optional<LostDay> find(SourceKind kind, String name, LocalDate day) {
        return em.createQuery(
                        "select l from LostDay l where l.kind = :kind and l.name = :name"
                                + " and l.day = :day",
                        LostDay.class)
                .setParameter("kind", kind)
                .setParameter("name", name)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }
}
