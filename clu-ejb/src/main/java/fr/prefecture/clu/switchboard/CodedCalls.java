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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the counted calls say of a period, reason by reason. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL, Roles.READER})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CodedCalls {

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
