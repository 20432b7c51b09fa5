package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The weeks of periods by half-hour, and who was present. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CallWeeks {

    /** TEL-34: of longer periods, the last days. */
    public static final int MOST_DAYS = 366;

    private static final int WEEK = 7 * WeekSlot.HALF_HOURS;

    /** The first of all half-hours is that of a Thursday. */
    private static final int FROM_MONDAY = 3 * WeekSlot.HALF_HOURS;

    private static final List<Counter> COUNTERS =
            CallWeek.FIGURES.stream()
                    .flatMap(
                            figure ->
                                    Stream.concat(
                                            Stream.of(figure.numerator(Counter.WAIT_STEPS.get(0))),
                                            figure.denominator().stream()))
                    .flatMap(sum -> Stream.concat(sum.plus().stream(), sum.minus().stream()))
                    .distinct()
                    .sorted()
                    .toList();

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /**
     * @throws RuleBroken when the queue or the source is unknown
     */
    public CallWeek week(ReportingPeriod asked, Optional<String> queue, Optional<String> source) {
        ReportingPeriod period = last(asked);
        List<Source> sources = CoverageReading.sources(em, source);
        List<Queue> queues = CoverageReading.queues(em, sources, queue);
        List<Source> of = CoverageReading.of(queues, sources, queue);
        Optional<Coverage> silent =
                CoverageReading.isSilent(em, period)
                        ? Optional.of(CoverageReading.coverage(em, of, period))
                        : Optional.empty();
        Told told = silent.map(one -> one.told(period, of)).orElse(Told.NOTHING);
        List<WeekSlot> slots = slots(period, queues).stream().map(slot -> slot.told(told)).toList();
        return new CallWeek(
                period,
                slots,
                folded(period, queues),
                queue.isPresent() || source.isPresent()
                        ? List.of()
                        : CallWeek.halfDays(slots, people(period)),
                silent.map(one -> one.silences(period, of)).orElse(List.of()));
    }

    private static ReportingPeriod last(ReportingPeriod asked) {
        return asked.length() <= MOST_DAYS
                ? asked
                : new ReportingPeriod(asked.to().minusDays(MOST_DAYS - 1), asked.to());
    }

    /** The database adds up: a row for each half-hour of the week, counted or not. */
    private List<WeekSlot> slots(ReportingPeriod period, List<Queue> queues) {
        if (queues.isEmpty()) {
            return List.of();
        }
        String columns =
                COUNTERS.stream().map(one -> "c." + one.column()).collect(Collectors.joining(", "));
        String sums =
                COUNTERS.stream()
                        .map(one -> "sum(d." + one.column() + ")")
                        .collect(Collectors.joining(", "));
        String statement =
                ("select mod(d.clock, %d), case when p.id is null then 0 else 1 end, %s"
                                + " from (select c.entered_on, %s as clock, %s"
                                + " from switchboard_contribution c join switchboard_log l"
                                + " on l.file_id = c.file_id and l.published = true"
                                + " where c.queue_id in (%s)"
                                + " and c.entered_on between ?1 and ?2) d"
                                + " left join switchboard_presence p on p.present_on = d.entered_on"
                                + " and p.half_day = case when mod(d.clock, %d) < %d"
                                + " then '%s' else '%s' end"
                                + " group by mod(d.clock, %d),"
                                + " case when p.id is null then 0 else 1 end")
                        .formatted(
                                WEEK,
                                sums,
                                localHalfHour(period, queues),
                                columns,
                                StoredSums.numbers(queues),
                                WeekSlot.HALF_HOURS,
                                HalfDay.NOON.toSecondOfDay() / Source.SECONDS_IN_HALF_HOUR,
                                HalfDay.MORNING,
                                HalfDay.AFTERNOON,
                                WEEK);
        Map<Integer, Counts> all = new TreeMap<>();
        Map<Integer, Counts> counted = new TreeMap<>();
        for (Object[] row :
                StoredSums.answer(
                        em,
                        statement,
                        List.of(Date.valueOf(period.from()), Date.valueOf(period.to())))) {
            int halfHour = (((Number) row[0]).intValue() + FROM_MONDAY) % WEEK;
            Counts counts = counts(row);
            all.merge(halfHour, counts, Counts::plus);
            if (((Number) row[1]).intValue() == 1) {
                counted.put(halfHour, counts);
            }
        }
        return all.entrySet().stream()
                .filter(entry -> !entry.getValue().isNone())
                .map(
                        entry ->
                                WeekSlot.of(
                                        entry.getKey(),
                                        entry.getValue(),
                                        counted.getOrDefault(entry.getKey(), Counts.NONE)))
                .toList();
    }

    private static Counts counts(Object[] row) {
        long[] numbers = new long[Counter.values().length];
        for (int i = 0; i < COUNTERS.size(); i++) {
            numbers[COUNTERS.get(i).ordinal()] = ((Number) row[2 + i]).longValue();
        }
        return Counts.of(numbers);
    }

    /** The half-hours of the clock of a source: those of UTC, moved as its zone says. */
    private static String localHalfHour(ReportingPeriod period, List<Queue> queues) {
        Map<ZoneId, List<Queue>> byZone =
                queues.stream()
                        .collect(
                                Collectors.groupingBy(
                                        queue -> queue.source().zone(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        if (byZone.size() == 1) {
            return "c.half_hour + " + moved(period, byZone.keySet().iterator().next());
        }
        return byZone.entrySet().stream()
                .map(
                        zone ->
                                "when c.queue_id in (%s) then %s"
                                        .formatted(
                                                StoredSums.numbers(zone.getValue()),
                                                moved(period, zone.getKey())))
                .collect(Collectors.joining(" ", "c.half_hour + case ", " end"));
    }

    private static String moved(ReportingPeriod period, ZoneId zone) {
        StringBuilder cases = new StringBuilder();
        for (ZoneOffsetTransition transition : transitions(period, zone)) {
            cases.append("when c.half_hour < ")
                    .append(halfHours(transition.toEpochSecond()))
                    .append(" then ")
                    .append(halfHours(transition.getOffsetBefore().getTotalSeconds()))
                    .append(' ');
        }
        long then =
                halfHours(
                        zone.getRules()
                                .getOffset(period.to().plusDays(1).atStartOfDay())
                                .getTotalSeconds());
        return cases.isEmpty() ? "(" + then + ")" : "(case " + cases + "else " + then + " end)";
    }

    private static List<ZoneOffsetTransition> transitions(ReportingPeriod period, ZoneId zone) {
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        Instant end = period.to().plusDays(1).atStartOfDay(zone).toInstant();
        Instant at = period.from().atStartOfDay(zone).toInstant();
        for (ZoneOffsetTransition next = zone.getRules().nextTransition(at);
                next != null && next.getInstant().isBefore(end);
                next = zone.getRules().nextTransition(next.getInstant())) {
            transitions.add(next);
        }
        return transitions;
    }

    private static long halfHours(long seconds) {
        return Math.floorDiv(seconds, (long) Source.SECONDS_IN_HALF_HOUR);
    }

    private static List<LocalDateTime> folded(ReportingPeriod period, List<Queue> queues) {
        return queues.stream()
                .map(queue -> queue.source().zone())
                .distinct()
                .flatMap(zone -> transitions(period, zone).stream())
                .filter(ZoneOffsetTransition::isOverlap)
                .map(ZoneOffsetTransition::getDateTimeAfter)
                .distinct()
                .sorted()
                .toList();
    }

    /** TEL-38: the half-days of covered days that somebody counted. */
    private List<PresenceRow> people(ReportingPeriod period) {
        List<PresenceRow> rows =
                em.createQuery(
                                "select new fr.prefecture.clu.switchboard.PresenceRow(p.day, p.half,"
                                        + " p.titulars, p.temporaries) from Presence p"
                                        + " where p.day between :from and :to",
                                PresenceRow.class)
                        .setParameter("from", period.from())
                        .setParameter("to", period.to())
                        .getResultList();
        if (rows.isEmpty()) {
            return rows;
        }
        Set<LocalDate> covered = covered(period);
        return rows.stream().filter(row -> covered.contains(row.day())).toList();
    }

    private Set<LocalDate> covered(ReportingPeriod period) {
        Coverage coverage =
                CoverageReading.coverage(em, CoverageReading.sources(em, Optional.empty()), period);
        return period.days().stream()
                .filter(coverage::covers)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
