package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * TEL-111: puts right how many calls of a reason were counted in a half-hour, once no press can
 * reach it any more; who did and why is told to the history.
 */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD})
public class TallyCorrections {

    static final String SUBJECT = "switchboard.tally";

    /** More calls of a reason than any half-hour has. */
    public static final int MOST = 1_000;

    static final int LONGEST = 200;

    private static final int MINUTES = 30;
    private static final String PLACE =
            " where counted_on = ?1 and half_hour = ?2 and reason_id = ?3";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;
    @Inject Clock clock;

    /**
     * @param start of the half-hour
     * @param code of the reason, which may be withdrawn
     * @param calls how many there really were
     * @param why what the correction is made for
     * @return how many were counted before
     * @throws RuleBroken when presses of that half-hour may still come or be taken back, there is
     *     no such reason or half-hour, the number is out of bounds, or nothing says why
     */
    public int correct(LocalDate day, LocalTime start, String code, int calls, String why) {
        if (!DayPart.isHalfHour(start)) {
            throw new RuleBroken("switchboard.correction.noHalfHour");
        }
        if (calls < 0 || calls > MOST) {
            throw new RuleBroken("switchboard.correction.calls", MOST);
        }
        Instant end = day.atTime(start).plusMinutes(MINUTES).atZone(clock.getZone()).toInstant();
        if (end.plus(CallTallies.LATEST).isAfter(clock.instant())) {
            throw new RuleBroken("switchboard.correction.day");
        }
        String reason = OneLine.of(why);
        if (reason.isEmpty()) {
            throw new RuleBroken("switchboard.correction.why.missing");
        }
        if (reason.length() > LONGEST) {
            throw new RuleBroken("switchboard.correction.why.tooLong", LONGEST, reason.length());
        }
        CallReason of = held(code);
        int halfHour = start.toSecondOfDay() / 60 / MINUTES;
        int before = counted(day, halfHour, of);
        if (before != calls) {
            put(day, halfHour, of, before, calls);
            changes.changed(
                    SUBJECT,
                    day + " " + start + " " + of.code(),
                    String.valueOf(before),
                    calls + ": " + reason);
        }
        return before;
    }

    /** Whoever counts or corrects with a reason waits here for the others. */
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

    private int counted(LocalDate day, int halfHour, CallReason of) {
        List<?> calls =
                at("select calls from switchboard_reason_count" + PLACE, day, halfHour, of)
                        .getResultList();
        return calls.isEmpty() ? 0 : ((Number) calls.get(0)).intValue();
    }

    private void put(LocalDate day, int halfHour, CallReason of, int before, int calls) {
        if (calls == 0) {
            at("delete from switchboard_reason_count" + PLACE, day, halfHour, of).executeUpdate();
        } else if (before == 0) {
            at(
                            "insert into switchboard_reason_count (counted_on, half_hour,"
                                    + " reason_id, calls) values (?1, ?2, ?3, ?4)",
                            day,
                            halfHour,
                            of)
                    .setParameter(4, calls)
                    .executeUpdate();
        } else {
            at("update switchboard_reason_count set calls = ?4" + PLACE, day, halfHour, of)
                    .setParameter(4, calls)
                    .executeUpdate();
        }
    }

    private Query at(String sql, LocalDate day, int halfHour, CallReason of) {
        return em.createNativeQuery(sql)
                .setParameter(1, Date.valueOf(day))
                .setParameter(2, halfHour)
                .setParameter(3, of.id());
    }
}
