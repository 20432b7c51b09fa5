package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The register of what is posted for users to read, where, and who looked at it when. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
public class Displays {

    /** Of the history; the key is the number of the display. */
    public static final String SUBJECT = "quality.display";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;
    @Resource SessionContext session;

    /** The day on which checks are judged. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** QUA-37: the overdue checks first. */
    public List<DisplayRow> all() {
        LocalDate today = today();
        return em.createQuery("select d from Display d", Display.class)
                .getResultStream()
                .map(display -> display.row(today))
                .sorted(DisplayRow.REGISTER)
                .toList();
    }

    /** QUA-37: how many are to be checked. */
    public long overdue() {
        return em.createQuery(
                        "select count(d) from Display d where d.takenDownOn is null"
                                + " and d.nextCheckOn < :today",
                        Long.class)
                .setParameter("today", today())
                .getSingleResult();
    }

    public Optional<DisplayRow> find(long id) {
        return Optional.ofNullable(em.find(Display.class, id)).map(one -> one.row(today()));
    }

    /** The checks of a display, the latest first. */
    public List<CheckRow> checks(long id) {
        return checksOf(id).stream().map(DisplayCheck::row).toList();
    }

    /** QUA-32: when something posted or checked that day is to be checked again. */
    public LocalDate proposedCheck(LocalDate since) {
        return Display.proposed(since);
    }

    /**
     * QUA-31: sent twice, it is posted once.
     *
     * @param entry what tells one entry from another
     * @throws RuleBroken when a text is missing or too long, the address is none, it is posted in
     *     the future, or checked before it is posted
     */
    @RolesAllowed(Roles.QUALITY)
    public long post(String entry, DisplayTerms terms) {
        return known(entry, terms).orElseGet(() -> posted(entry, terms)).id();
    }

    /**
     * QUA-33
     *
     * @param next when it is to be looked at again; proposed when there is none
     * @throws RuleBroken when there is no such display, it is taken down, or the day is not between
     *     its posting and today
     */
    @RolesAllowed(Roles.QUALITY)
    public void check(
            long id, LocalDate on, CheckOutcome outcome, String remark, Optional<LocalDate> next) {
        check(id, on, session.getCallerPrincipal().getName(), outcome, remark, next);
    }

    /**
     * QUA-33, for somebody else who looked.
     *
     * @throws RuleBroken as {@link #check}
     */
    @RolesAllowed(Roles.QUALITY)
    public void check(
            long id,
            LocalDate on,
            String by,
            CheckOutcome outcome,
            String remark,
            Optional<LocalDate> next) {
        Display display = locked(id);
        String before = display.written();
        List<DisplayCheck> known = checksOf(id);
        Optional<LocalDate> last =
                known.stream().map(one -> one.row().on()).max(LocalDate::compareTo);
        DisplayCheck check = display.check(on, by, outcome, remark, next, last, today());
        if (known.stream().noneMatch(check::isLike)) {
            em.persist(check);
            changes.created(SUBJECT, id, "checked " + check.written());
        }
        changes.changed(SUBJECT, id, before, display.written());
    }

    /**
     * QUA-34: asked for twice, it is replaced once.
     *
     * @param entry what tells one entry from another
     * @return the number of what is posted now
     * @throws RuleBroken as {@link #post}, or when it is taken down already
     */
    @RolesAllowed(Roles.QUALITY)
    public long replace(long id, String entry, DisplayTerms terms) {
        Display old = locked(id);
        Optional<Display> known = known(entry, terms);
        if (known.isPresent()) {
            return known.get().id();
        }
        String before = old.written();
        Display next = posted(entry, terms);
        old.replaceBy(next, today());
        changes.changed(SUBJECT, id, before, old.written());
        return next.id();
    }

    /**
     * QUA-35
     *
     * @throws RuleBroken when it is taken down already, or the day is not between its posting and
     *     today
     */
    @RolesAllowed(Roles.QUALITY)
    public void takeDown(long id, LocalDate on) {
        Display display = locked(id);
        String before = display.written();
        display.takeDown(on, today());
        changes.changed(SUBJECT, id, before, display.written());
    }

    private Display posted(String entry, DisplayTerms terms) {
        Display display = new Display(entry, terms, today());
        em.persist(display);
        em.flush();
        changes.created(SUBJECT, display.id(), display.written());
        return display;
    }

    private List<DisplayCheck> checksOf(long id) {
        return em.createQuery(
                        "select c from DisplayCheck c where c.display.id = :id"
                                + " order by c.day desc, c.id desc",
                        DisplayCheck.class)
                .setParameter("id", id)
                .getResultList();
    }

    private Optional<Display> known(String entry, DisplayTerms terms) {
        return changes.entered(
                SUBJECT, Display.class, entry, new Display(entry, terms, today()).written());
    }

    private Display locked(long id) {
        return Optional.ofNullable(em.find(Display.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RuleBroken("quality.display.unknown"));
    }
}
