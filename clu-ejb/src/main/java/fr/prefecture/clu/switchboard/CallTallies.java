package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The calls that operators count by reason: TEL-57, TEL-58. A press is told to nobody's history:
 * the history would say who answered how many calls.
 */
@Stateless
@RolesAllowed({Roles.SWITCHBOARD, Roles.QUALITY, Roles.STAFF})
public class CallTallies {

    /** How late a press may arrive. */
    public static final Duration LATEST = Duration.ofDays(1);

    private static final int MINUTES_IN_HALF_HOUR = 30;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9-]{16,40}");

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The reasons in use, in their order, with the calls of today. */
    public List<TallyRow> rows() {
        Map<Long, Long> calls = new HashMap<>();
        for (Object row :
                em.createNativeQuery(
                                "select reason_id, sum(calls) from switchboard_reason_count"
                                        + " where counted_on = ?1 group by reason_id")
                        .setParameter(1, Date.valueOf(today()))
                        .getResultList()) {
            Object[] columns = (Object[]) row;
            calls.put(((Number) columns[0]).longValue(), ((Number) columns[1]).longValue());
        }
        return em.createQuery(
                        "select r from CallReason r where r.withdrawnOn is null"
                                + " order by r.position, r.id",
                        CallReason.class)
                .getResultStream()
                .map(
                        reason ->
                                new TallyRow(
                                        reason.code(),
                                        reason.label(),
                                        reason.terms().key(),
                                        calls.getOrDefault(reason.id(), 0L)))
                .toList();
    }

    /**
     * TEL-57: one call more, in the half-hour in which the key was pressed.
     *
     * @param token what tells one press from another: received again, it counts once
     * @param code of the reason
     * @param ago how long the press has been on its way
     * @throws RuleBroken when the press cannot be read or is more than a day old, or no such reason
     *     is in use
     */
    public Tallied press(String token, String code, Duration ago) {
        if (!TOKEN.matcher(token).matches()) {
            throw new RuleBroken("switchboard.tally.unreadable");
        }
        if (ago.isNegative() || ago.compareTo(LATEST) > 0) {
            throw new RuleBroken("switchboard.tally.tooLate");
        }
        CallReason reason = held(code);
        if (reason.isWithdrawn()) {
            throw new RuleBroken("switchboard.tally.withdrawn", reason.label());
        }
        Optional<Press> known = pressed(token);
        if (known.isPresent()) {
            return tallied(reason, known.get().day(), false);
        }
        ZonedDateTime at = clock.instant().minus(ago).atZone(clock.getZone());
        LocalDate day = at.toLocalDate();
        int halfHour = halfHour(at.toLocalTime());
        em.createNativeQuery("delete from switchboard_press where counted_on < ?1")
                .setParameter(1, Date.valueOf(today().minusDays(1)))
                .executeUpdate();
        em.createNativeQuery(
                        "insert into switchboard_press (token, counted_on, half_hour, reason_id,"
                                + " taken_back) values (?1, ?2, ?3, ?4, false)")
                .setParameter(1, token)
                .setParameter(2, Date.valueOf(day))
                .setParameter(3, halfHour)
                .setParameter(4, reason.id())
                .executeUpdate();
        count(reason, day, halfHour, 1);
        return tallied(reason, day, true);
    }

    /**
     * TEL-58: the call of that press does not count any more.
     *
     * @return nothing when there is no such press, or it was taken back already
     */
    public Optional<Tallied> takeBack(String token) {
        Optional<Long> of = pressed(token).map(Press::reason);
        Optional<CallReason> reason =
                of.map(id -> em.find(CallReason.class, id, LockModeType.PESSIMISTIC_WRITE));
        Optional<Press> press = pressed(token).filter(one -> !one.takenBack());
        if (reason.isEmpty() || press.isEmpty()) {
            return Optional.empty();
        }
        em.createNativeQuery("update switchboard_press set taken_back = true where token = ?1")
                .setParameter(1, token)
                .executeUpdate();
        count(reason.get(), press.get().day(), press.get().halfHour(), -1);
        return Optional.of(tallied(reason.get(), press.get().day(), true));
    }

    /**
     * Counts of a half-hour that were made elsewhere, such as on paper.
     *
     * @param calls how many more
     * @throws RuleBroken when there is no such reason
     */
    @RolesAllowed(Roles.SWITCHBOARD)
    public void add(LocalDate day, LocalTime at, String code, int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException(code + ": " + calls);
        }
        count(held(code), day, halfHour(at), calls);
    }

    /**
     * Whoever counts with a reason waits here for the others: no press is lost or counted twice.
     */
    private CallReason held(String code) {
        if (!CallReasonTerms.isCode(code)) {
            throw new RuleBroken("switchboard.tally.unknown", code);
        }
        return em.createQuery("select r from CallReason r where r.code = :code", CallReason.class)
                .setParameter("code", code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("switchboard.tally.unknown", code));
    }

    private record Press(long reason, LocalDate day, int halfHour, boolean takenBack) {}

    private Optional<Press> pressed(String token) {
        for (Object row :
                em.createNativeQuery(
                                "select reason_id, counted_on, half_hour, taken_back"
                                        + " from switchboard_press where token = ?1")
                        .setParameter(1, token)
                        .getResultList()) {
            Object[] columns = (Object[]) row;
            return Optional.of(
                    new Press(
                            ((Number) columns[0]).longValue(),
                            ((Date) columns[1]).toLocalDate(),
                            ((Number) columns[2]).intValue(),
                            (Boolean) columns[3]));
        }
        return Optional.empty();
    }

    private void count(CallReason reason, LocalDate day, int halfHour, int calls) {
        if (calls < 0) {
            int gone =
                    of(
                            reason,
                            day,
                            halfHour,
                            "delete from switchboard_reason_count where counted_on = ?1"
                                    + " and half_hour = ?2 and reason_id = ?3 and calls <= ?4",
                            -calls);
            if (gone > 0) {
                return;
            }
        }
        int changed =
                of(
                        reason,
                        day,
                        halfHour,
                        "update switchboard_reason_count set calls = calls + ?4"
                                + " where counted_on = ?1 and half_hour = ?2 and reason_id = ?3",
                        calls);
        if (changed == 0 && calls > 0) {
            of(
                    reason,
                    day,
                    halfHour,
                    "insert into switchboard_reason_count (counted_on, half_hour, reason_id, calls)"
                            + " values (?1, ?2, ?3, ?4)",
                    calls);
        }
    }

    private int of(CallReason reason, LocalDate day, int halfHour, String sql, int calls) {
        return em.createNativeQuery(sql)
                .setParameter(1, Date.valueOf(day))
                .setParameter(2, halfHour)
                .setParameter(3, reason.id())
                .setParameter(4, calls)
                .executeUpdate();
    }

    private Tallied tallied(CallReason reason, LocalDate day, boolean isNew) {
        Number calls =
                (Number)
                        em.createNativeQuery(
                                        "select coalesce(sum(calls), 0) from"
                                                + " switchboard_reason_count where reason_id = ?1"
                                                + " and counted_on = ?2")
                                .setParameter(1, reason.id())
                                .setParameter(2, Date.valueOf(day))
                                .getSingleResult();
        return new Tallied(reason.code(), reason.label(), day, calls.longValue(), isNew);
    }

    private static int halfHour(LocalTime time) {
        return (time.getHour() * 60 + time.getMinute()) / MINUTES_IN_HALF_HOUR;
    }
}
