package fr.prefecture.clu.appointments;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of the appointments, day by day: sums, never a person. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.STAFF, Roles.SECRETARY_GENERAL})
public class Appointments {

    static final String SUBJECT = "appointments.day";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;
    @Inject Clock clock;

    /**
     * RDV-5: keeps the rows that are right, and says of each what became of it; those that are
     * refused leave the others alone.
     *
     * @throws RuleBroken when the day is to come
     */
    @RolesAllowed({Roles.QUALITY, Roles.STAFF})
    public List<TypedOutcome> type(LocalDate day, List<TypedRow> rows) {
        DeskDay.mustBePast(day, today());
        List<TypedOutcome> outcomes = new ArrayList<>();
        for (TypedRow row : rows) {
            try {
                outcomes.add(TypedOutcome.of(type(day, row)));
            } catch (CountSheet.Unreadable e) {
                outcomes.add(TypedOutcome.refused(e));
            }
        }
        em.flush();
        return outcomes;
    }

    private TypedOutcome.Kind type(LocalDate day, TypedRow row) throws CountSheet.Unreadable {
        List<DeskDay> known = of(row.deskId(), day);
        Optional<DeskDay> same =
                known.stream().filter(one -> one.hour().equals(row.hour())).findFirst();
        if (CountSheet.isEmpty(row.cells())) {
            if (same.isPresent() && row.version() != TypedRow.UNKNOWN) {
                throw new CountSheet.Unreadable(
                        "offered", new RuleBroken("appointments.day.emptied"));
            }
            return TypedOutcome.Kind.EMPTY;
        }
        DayCounts counts = CountSheet.counts(row.cells());
        try {
            if (same.isEmpty()) {
                mustBeOneWay(known, row.hour());
                keep(
                        new DeskDay(
                                desk(row.deskId()),
                                day,
                                row.hour(),
                                counts,
                                today(),
                                Optional.empty()));
                return TypedOutcome.Kind.CREATED;
            }
            return correct(same.get(), row.version(), counts);
        } catch (RuleBroken e) {
            throw new CountSheet.Unreadable("offered", e);
        }
    }

    /** The classes of lead time, which the grid does not show, stay as long as they fit. */
    private TypedOutcome.Kind correct(DeskDay day, int shown, DayCounts typed) {
        DayCounts before = day.counts();
        DayCounts counts = typed.withLeadTimesOf(before);
        if (counts.equals(before)) {
            return TypedOutcome.Kind.SAME;
        }
        if (day.version() != shown) {
            throw new RuleBroken("appointments.day.changed");
        }
        String written = day.written();
        day.correct(counts);
        changes.changed(SUBJECT, day.id(), written, day.written());
        return TypedOutcome.Kind.CORRECTED;
    }

    /** RDV-1 */
    static void mustBeOneWay(List<DeskDay> known, Optional<Integer> hour) {
        if (known.stream().anyMatch(one -> one.hour().isEmpty() != hour.isEmpty())) {
            throw new RuleBroken(
                    hour.isEmpty() ? "appointments.day.byHour" : "appointments.day.whole");
        }
    }

    private void keep(DeskDay day) {
        em.persist(day);
        em.flush();
        changes.created(SUBJECT, day.id(), day.written());
    }

    /**
     * Keeps many days at once, none of which is known yet, with one line of history for all.
     *
     * @param days whose numbers, versions and names do not count
     */
    @RolesAllowed(Roles.QUALITY)
    public void begin(long deskId, List<DayRow> days) {
        Desk desk = desk(deskId);
        days.forEach(
                row ->
                        em.persist(
                                new DeskDay(
                                        desk,
                                        row.day(),
                                        row.hour(),
                                        row.counts(),
                                        today(),
                                        Optional.empty())));
        em.flush();
        changes.created(SUBJECT, deskId, desk.written() + ", rows: " + days.size());
    }

    /** The days of a period, in their order. */
    public List<DayRow> rows(ReportingPeriod period, Optional<String> service) {
        TypedQuery<DeskDay> query =
                em.createQuery(
                                "select d from DeskDay d join fetch d.desk"
                                        + " where d.day between :from and :to"
                                        + (service.isPresent()
                                                ? " and d.desk.service = :service"
                                                : "")
                                        + " order by d.day, d.desk.service, d.desk.name, d.hour",
                                DeskDay.class)
                        .setParameter("from", period.from())
                        .setParameter("to", period.to());
        service.ifPresent(name -> query.setParameter("service", name));
        return query.getResultStream().map(DeskDay::row).toList();
    }

    /** RDV-6, RDV-7 */
    public Attendance attendance(ReportingPeriod period, Optional<String> service) {
        return Attendance.of(rows(period, service));
    }

    /** The last day that is known; nothing before any is. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(
                em.createQuery("select max(d.day) from DeskDay d", LocalDate.class)
                        .getSingleResult());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<DeskDay> of(long deskId, LocalDate day) {
        return em.createQuery(
                        "select d from DeskDay d where d.desk.id = :desk and d.day = :day",
                        DeskDay.class)
                .setParameter("desk", deskId)
                .setParameter("day", day)
                .getResultList();
    }

    private Desk desk(long deskId) {
        Desk desk = em.find(Desk.class, deskId);
        if (desk == null) {
            throw new RuleBroken("appointments.desk.unknown");
        }
        return desk;
    }
}
