package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Removal;
import fr.prefecture.clu.shared.ReportingPeriod;
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
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The days whose figures somebody typed: TEL-45 to TEL-49. No figure of a log is made of them. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD})
public class TypedDays {

    private static final String SUBJECT = "switchboard.typedDay";
    private static final String PAGE = "/telephone/saisies";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;
    @EJB Bin bin;
    @Resource SessionContext session;

    /** Those of a period, in order. */
    @RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL, Roles.READER})
    public List<TypedDayRow> rows(ReportingPeriod period) {
        return em.createQuery(
                        "select t from TypedDay t where t.day between :from and :to order by t.day",
                        TypedDay.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultStream()
                .map(TypedDay::row)
                .toList();
    }

    @RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL})
    public Optional<TypedDayRow> of(LocalDate day) {
        return typed(day).map(TypedDay::row);
    }

    /** The last of all. */
    @RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL})
    public Optional<LocalDate> last() {
        return Optional.ofNullable(
                em.createQuery("select max(t.day) from TypedDay t", LocalDate.class)
                        .getSingleResult());
    }

    /**
     * What a day says from now on.
     *
     * @param seen the mark of what it said when somebody looked; empty when it said nothing
     * @throws RuleBroken when the day is still to come, the lines cannot be, or somebody else has
     *     typed or removed it since (TEL-48)
     */
    public void type(LocalDate day, String seen, List<TypedLine> lines) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new RuleBroken("switchboard.typed.future", day);
        }
        Optional<TypedDay> kept = typed(day);
        verify(day, kept.map(TypedDay::row), seen);
        String caller = session.getCallerPrincipal().getName();
        if (kept.isPresent()) {
            String before = kept.get().written();
            kept.get().type(lines, caller, clock.instant());
            changes.changed(SUBJECT, day, before, kept.get().written());
        } else {
            TypedDay typed = new TypedDay(day, lines, caller, clock.instant());
            em.persist(typed);
            changes.created(SUBJECT, day, typed.written());
        }
        try {
            em.flush();
        } catch (PersistenceException faster) {
            throw overtaken(day, faster);
        }
    }

    private static void verify(LocalDate day, Optional<TypedDayRow> kept, String seen) {
        if (kept.isEmpty() && !seen.isEmpty()) {
            throw new RuleBroken("switchboard.typed.removedMeanwhile", day);
        }
        kept.filter(row -> !row.mark().equals(seen))
                .ifPresent(
                        row -> {
                            throw new RuleBroken(
                                    "switchboard.typed.changedMeanwhile", row.by(), row.at());
                        });
    }

    private static RuleBroken overtaken(LocalDate day, PersistenceException cause) {
        RuleBroken refusal = new RuleBroken("switchboard.typed.overtaken", day);
        refusal.initCause(cause);
        return refusal;
    }

    /**
     * TEL-49; twice is once.
     *
     * @return by which number it can be brought back from the bin; nothing when it was gone
     */
    public OptionalLong remove(LocalDate day) {
        Optional<TypedDay> kept = typed(day);
        if (kept.isEmpty()) {
            return OptionalLong.empty();
        }
        long id = kept.get().id();
        long binned =
                bin.keep(
                        new Removal(
                                SUBJECT,
                                day.toString(),
                                day.toString(),
                                kept.get().written(),
                                "",
                                PAGE,
                                Set.of(Roles.QUALITY, Roles.SWITCHBOARD)),
                        List.of(
                                Removal.Rows.of("switchboard_typed_day", id),
                                new Removal.Rows(
                                        "switchboard_typed_line", "typed_day_id = ?", id)));
        em.remove(kept.get());
        return OptionalLong.of(binned);
    }

    private Optional<TypedDay> typed(LocalDate day) {
        return em.createQuery("select t from TypedDay t where t.day = :day", TypedDay.class)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }
}
