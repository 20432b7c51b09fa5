package fr.prefecture.clu.appointments;

import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What became of the appointments, day by day: sums, never a person. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.STAFF, Roles.SECRETARY_GENERAL})
public class Appointments {

    static final String SUBJECT = "appointments.day";

    /** RDV-17: a service that says nothing for longer does not receive by appointment any more. */
    private static final int LONGEST_SILENCE = 8;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;
    @Inject Clock clock;
    @EJB BusinessCalendar calendar;

    /**
     * RDV-5: keeps the rows that are right, and says of each what became of it; those that are
     * refused leave the others alone.
     *
     * @throws RuleBroken when the day is to come
     */
    @RolesAllowed({Roles.QUALITY, Roles.STAFF})
    public List<TypedOutcome> type(LocalDate day, List<TypedRow> rows) {
        DeskDay.mustBePast(day, today());
        rows.stream().map(TypedRow::deskId).distinct().sorted().forEach(id -> lock(em, id));
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

    /** RDV-1: of a whole day and its hours, told at once, one waits for the other. */
    static void lock(EntityManager em, long deskId) {
        em.find(Desk.class, deskId, LockModeType.PESSIMISTIC_WRITE);
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

    /**
     * RDV-17: of the days on which services were to receive, those to come included.
     *
     * @param service nothing for all of them
     */
    public FigureCoverage coverage(ReportingPeriod period, Optional<String> service) {
        Map<String, Set<LocalDate>> told = told(period.to().minusYears(1), period.to());
        Set<LocalDate> off = calendar.daysOff(period.from(), period.to()).keySet();
        int expected = 0;
        int known = 0;
        for (Object[] ends :
                em.createQuery(
                                "select d.desk.service, min(d.day), max(d.day) from DeskDay d"
                                        + " group by d.desk.service",
                                Object[].class)
                        .getResultList()) {
            if (service.filter(name -> !name.equals(ends[0])).isPresent()) {
                continue;
            }
            Set<LocalDate> days = told.getOrDefault((String) ends[0], Set.of());
            Set<DayOfWeek> weekdays = weekdays(days);
            LocalDate until = ((LocalDate) ends[2]).plusWeeks(LONGEST_SILENCE);
            for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
                if (weekdays.contains(day.getDayOfWeek())
                        && !off.contains(day)
                        && !day.isBefore((LocalDate) ends[1])
                        && !day.isAfter(until)) {
                    expected++;
                    known += days.contains(day) ? 1 : 0;
                }
            }
        }
        return new FigureCoverage(known, expected, 0, FigureCoverage.Unit.DAYS);
    }

    /** By service, the days of which something is known. */
    private Map<String, Set<LocalDate>> told(LocalDate from, LocalDate to) {
        Map<String, Set<LocalDate>> told = new HashMap<>();
        em.createQuery(
                        "select distinct d.desk.service, d.day from DeskDay d"
                                + " where d.day between :from and :to",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .forEach(
                        row ->
                                told.computeIfAbsent((String) row[0], name -> new HashSet<>())
                                        .add((LocalDate) row[1]));
        return told;
    }

    /** Those on which a service receives; Monday to Friday where it has not said any. */
    private static Set<DayOfWeek> weekdays(Set<LocalDate> told) {
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        told.forEach(day -> weekdays.add(day.getDayOfWeek()));
        return weekdays.isEmpty() ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY) : weekdays;
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
