package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the counted calls say of a period, reason by reason. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL, Roles.READER})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CodedCalls {

    private static final long MINUTES = 30;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Days days;

    /** TEL-59, TEL-61 */
    public CallReasonReport report(ReportingPeriod period) {
        List<CallReasonRow> reasons =
                em.createQuery(
                                "select r from CallReason r order by r.position, r.id",
                                CallReason.class)
                        .getResultStream()
                        .map(reason -> reason.row(0))
                        .toList();
        return CallReasonReport.of(
                period,
                reasons,
                calls(period),
                CallReasonReport.before(period).map(this::calls).orElse(Map.of()));
    }

    /** TEL-60 */
    public CodedShare coverage(ReportingPeriod period) {
        Map<LocalDate, Long> coded = codedByDay(period);
        Set<LocalDate> covered = new HashSet<>();
        long answered = 0;
        for (DayRow row : days.rows(period, Optional.empty(), Optional.empty())) {
            covered.add(row.day());
            answered += row.counts().get(Counter.ANSWERED);
        }
        long known = covered.stream().mapToLong(day -> coded.getOrDefault(day, 0L)).sum();
        return new CodedShare(new Rate(known, answered), covered.size());
    }

    /**
     * TEL-112: the calls of a period by half-hour of the clock, then by the code of their reason.
     */
    public SortedMap<LocalTime, Map<String, Long>> byHalfHour(ReportingPeriod period) {
        SortedMap<LocalTime, Map<String, Long>> halfHours = new TreeMap<>();
        for (Object row :
                em.createNativeQuery(
                                "select c.half_hour, r.code, sum(c.calls)"
                                        + " from switchboard_reason_count c"
                                        + " join switchboard_reason r on r.id = c.reason_id"
                                        + " where c.counted_on between ?1 and ?2"
                                        + " group by c.half_hour, r.code")
                        .setParameter(1, Date.valueOf(period.from()))
                        .setParameter(2, Date.valueOf(period.to()))
                        .getResultList()) {
            Object[] columns = (Object[]) row;
            halfHours
                    .computeIfAbsent(start(columns[0]), time -> new HashMap<>())
                    .put((String) columns[1], ((Number) columns[2]).longValue());
        }
        return halfHours;
    }

    /** TEL-112: each half-hour of each day and reason in which a call was counted. */
    public List<CodedHalfHour> halfHours(ReportingPeriod period) {
        List<CodedHalfHour> halfHours = new ArrayList<>();
        for (Object row :
                em.createNativeQuery(
                                "select c.counted_on, c.half_hour, r.code, r.label, c.calls"
                                        + " from switchboard_reason_count c"
                                        + " join switchboard_reason r on r.id = c.reason_id"
                                        + " where c.counted_on between ?1 and ?2"
                                        + " order by c.counted_on, c.half_hour, r.position, r.id")
                        .setParameter(1, Date.valueOf(period.from()))
                        .setParameter(2, Date.valueOf(period.to()))
                        .getResultList()) {
            Object[] columns = (Object[]) row;
            halfHours.add(
                    new CodedHalfHour(
                            ((Date) columns[0]).toLocalDate(),
                            start(columns[1]),
                            (String) columns[2],
                            (String) columns[3],
                            ((Number) columns[4]).longValue()));
        }
        return halfHours;
    }

    private static LocalTime start(Object halfHour) {
        return LocalTime.MIN.plusMinutes(MINUTES * ((Number) halfHour).longValue());
    }

    /** The last day on which a call was counted. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(
                        (Date)
                                em.createNativeQuery(
                                                "select max(counted_on)"
                                                        + " from switchboard_reason_count")
                                        .getSingleResult())
                .map(Date::toLocalDate);
    }

    /** The last day of a period on which a call was counted. */
    public Optional<LocalDate> lastDay(ReportingPeriod period) {
        return codedByDay(period).keySet().stream().max(LocalDate::compareTo);
    }

    private Map<Long, Long> calls(ReportingPeriod period) {
        Map<Long, Long> calls = new HashMap<>();
        for (Object row :
                em.createNativeQuery(
                                "select reason_id, sum(calls) from switchboard_reason_count"
                                        + " where counted_on between ?1 and ?2 group by reason_id")
                        .setParameter(1, Date.valueOf(period.from()))
                        .setParameter(2, Date.valueOf(period.to()))
                        .getResultList()) {
            Object[] columns = (Object[]) row;
            calls.put(((Number) columns[0]).longValue(), ((Number) columns[1]).longValue());
        }
        return calls;
    }

    private Map<LocalDate, Long> codedByDay(ReportingPeriod period) {
        Map<LocalDate, Long> coded = new HashMap<>();
        for (Object row :
                em.createNativeQuery(
                                "select counted_on, sum(calls) from switchboard_reason_count"
                                        + " where counted_on between ?1 and ?2 group by counted_on")
                        .setParameter(1, Date.valueOf(period.from()))
                        .setParameter(2, Date.valueOf(period.to()))
                        .getResultList()) {
            Object[] columns = (Object[]) row;
            coded.put(((Date) columns[0]).toLocalDate(), ((Number) columns[1]).longValue());
        }
        return coded;
    }
}
