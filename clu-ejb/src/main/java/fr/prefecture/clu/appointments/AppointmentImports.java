package fr.prefecture.clu.appointments;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.ImportSource;
import fr.prefecture.clu.shared.ImportTarget;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Days of the desks, imported from a table: RDV-5, RDV-13. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.STAFF})
public class AppointmentImports implements ImportTarget {

    private static final String SOURCE = "guichets";

    private static final List<DateTimeFormatter> DATES =
            List.of(
                    DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
                    DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT),
                    DateTimeFormatter.ofPattern("uuuu-M-d")
                            .withResolverStyle(ResolverStyle.STRICT));

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;
    @Inject Clock clock;

    /** A row that can be kept. */
    private record Read(Desk desk, LocalDate day, Optional<Integer> hour, DayCounts counts) {

        /** By which it is the same day. */
        String key() {
            return desk.id() + " " + day + " " + hour.map(String::valueOf).orElse("");
        }

        String identity() {
            return key() + " " + counts;
        }
    }

    @Override
    @PermitAll
    public String code() {
        return "appointments";
    }

    @Override
    @PermitAll
    public String path() {
        return "/rendez-vous";
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.QUALITY, Roles.STAFF);
    }

    @Override
    public List<ImportSource> sources() {
        return List.of(ImportSource.of(SOURCE));
    }

    @Override
    public List<ImportColumn> columns(String source) {
        return CountSheet.COLUMNS;
    }

    @Override
    public List<Note> remarks(String source, List<String> header, Map<String, String> chosen) {
        return List.of();
    }

    @Override
    public Function<Map<String, String>, Checked> check(String source) {
        List<Desk> desks = desks();
        Map<String, DayCounts> seen = new HashMap<>();
        Map<String, Boolean> ways = new HashMap<>();
        return cells -> {
            try {
                Read row = read(desks, cells);
                mustAgree(row, seen, ways);
                return Checked.right(row.identity());
            } catch (CountSheet.Unreadable e) {
                return Checked.wrong(
                        e.column(), e.why().getMessage(), e.why().arguments().toArray());
            }
        };
    }

    /** RDV-1, RDV-5: with what is known, and with the rows before it. */
    private void mustAgree(Read row, Map<String, DayCounts> seen, Map<String, Boolean> ways)
            throws CountSheet.Unreadable {
        List<DeskDay> known = known(row);
        try {
            Appointments.mustBeOneWay(known, row.hour());
        } catch (RuleBroken e) {
            throw new CountSheet.Unreadable("date", e);
        }
        boolean whole = row.hour().isEmpty();
        if (ways.putIfAbsent(row.desk().id() + " " + row.day(), whole) != null
                && ways.get(row.desk().id() + " " + row.day()) != whole) {
            throw new CountSheet.Unreadable(
                    "date",
                    new RuleBroken(whole ? "appointments.day.byHour" : "appointments.day.whole"));
        }
        DayCounts before =
                same(known, row.hour()).map(DeskDay::counts).orElseGet(() -> seen.get(row.key()));
        if (before != null && !before.equals(row.counts())) {
            throw new CountSheet.Unreadable("date", new RuleBroken("appointments.day.twice"));
        }
        seen.putIfAbsent(row.key(), row.counts());
    }

    @Override
    public int known(String source, Collection<String> identities) {
        int known = 0;
        for (String identity : identities) {
            String[] parts = identity.split(" ", 4);
            List<DeskDay> days = known(Long.parseLong(parts[0]), LocalDate.parse(parts[1]));
            Optional<Integer> hour =
                    parts[2].isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(parts[2]));
            if (same(days, hour).isPresent()) {
                known++;
            }
        }
        return known;
    }

    @Override
    public void add(long importId, String source, List<Map<String, String>> rows) {
        List<Desk> desks = desks();
        desks.stream().map(Desk::id).sorted().forEach(id -> Appointments.lock(em, id));
        for (Map<String, String> cells : rows) {
            try {
                Read row = read(desks, cells);
                mustAgree(row, new HashMap<>(), new HashMap<>());
                if (same(known(row), row.hour()).isEmpty()) {
                    em.persist(
                            new DeskDay(
                                    row.desk(),
                                    row.day(),
                                    row.hour(),
                                    row.counts(),
                                    today(),
                                    Optional.of(importId)));
                }
            } catch (CountSheet.Unreadable e) {
                throw e.why();
            }
        }
        em.flush();
    }

    @Override
    public void added(long importId) {
        imported(importId)
                .forEach(day -> changes.created(Appointments.SUBJECT, day.id(), day.written()));
    }

    @Override
    public void undo(long importId) {
        for (DeskDay day : imported(importId)) {
            changes.removed(Appointments.SUBJECT, day.id(), day.written());
            em.remove(day);
        }
    }

    private Read read(List<Desk> desks, Map<String, String> cells) throws CountSheet.Unreadable {
        LocalDate day = day(cells.getOrDefault("date", "").strip());
        String service = cells.getOrDefault("service", "");
        String name = cells.getOrDefault("desk", "");
        Desk desk =
                desks.stream()
                        .filter(one -> one.is(service, name))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new CountSheet.Unreadable(
                                                "desk",
                                                new RuleBroken(
                                                        "appointments.desk.notKnown",
                                                        name.strip(),
                                                        service.strip())));
        Read row = new Read(desk, day, CountSheet.hour(cells), CountSheet.counts(cells));
        try {
            new DeskDay(desk, day, row.hour(), row.counts(), today(), Optional.empty());
        } catch (RuleBroken e) {
            throw new CountSheet.Unreadable(
                    e.getMessage().equals("appointments.hour.unknown") ? "hour" : "date", e);
        }
        return row;
    }

    private static LocalDate day(String typed) throws CountSheet.Unreadable {
        return DATES.stream()
                .flatMap(format -> parsed(typed, format).stream())
                .findFirst()
                .orElseThrow(
                        () ->
                                new CountSheet.Unreadable(
                                        "date",
                                        new RuleBroken("appointments.day.notUnderstood", typed)));
    }

    private static Optional<LocalDate> parsed(String typed, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(typed, format));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private List<Desk> desks() {
        return em.createQuery("select d from Desk d", Desk.class).getResultList();
    }

    private List<DeskDay> known(Read row) {
        return known(row.desk().id(), row.day());
    }

    private List<DeskDay> known(long desk, LocalDate day) {
        return em.createQuery(
                        "select d from DeskDay d where d.desk.id = :desk and d.day = :day",
                        DeskDay.class)
                .setParameter("desk", desk)
                .setParameter("day", day)
                .getResultList();
    }

    private static Optional<DeskDay> same(List<DeskDay> known, Optional<Integer> hour) {
        return known.stream().filter(day -> day.hour().equals(hour)).findFirst();
    }

    private List<DeskDay> imported(long importId) {
        return em.createQuery(
                        "select d from DeskDay d where d.importId = :import order by d.id",
                        DeskDay.class)
                .setParameter("import", importId)
                .getResultList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
