package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.Removal;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** The coded reasons to call: TEL-55, TEL-56. */
@Stateless
@RolesAllowed({Roles.SWITCHBOARD, Roles.QUALITY})
public class CallReasons {

    static final String SUBJECT = "switchboard.reason";
    private static final String PAGE = "/telephone/motifs";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;
    @EJB Bin bin;

    /** In their order, those that are withdrawn too. */
    @RolesAllowed({Roles.SWITCHBOARD, Roles.QUALITY, Roles.SECRETARY_GENERAL})
    public List<CallReasonRow> all() {
        Map<Long, Long> calls = new HashMap<>();
        for (Object row :
                em.createNativeQuery(
                                "select reason_id, sum(calls) from switchboard_reason_count"
                                        + " group by reason_id")
                        .getResultList()) {
            Object[] columns = (Object[]) row;
            calls.put(((Number) columns[0]).longValue(), ((Number) columns[1]).longValue());
        }
        return em.createQuery(
                        "select r from CallReason r order by r.position, r.id", CallReason.class)
                .getResultStream()
                .map(reason -> reason.row(calls.getOrDefault(reason.id(), 0L)))
                .toList();
    }

    /**
     * TEL-55: one more, at the end.
     *
     * @throws RuleBroken when its code, its label or its key is another's
     */
    public long add(CallReasonTerms terms) {
        List<CallReason> known = held();
        checkFree(known, terms, 0);
        CallReason reason =
                new CallReason(
                        terms,
                        known.stream().mapToInt(r -> r.row(0).position()).max().orElse(0) + 1);
        em.persist(reason);
        em.flush();
        changes.created(SUBJECT, reason.id(), reason.written());
        return reason.id();
    }

    /**
     * TEL-55, TEL-56: says it anew, or changes whether calls are counted with it.
     *
     * @param shown the version that was read
     * @throws RuleBroken when there is none, another has changed it since, or its code, its label
     *     or its key is another's
     */
    public void change(long id, int shown, CallReasonTerms terms, boolean withdrawn) {
        List<CallReason> known = held();
        CallReason reason = of(known, id);
        if (reason.version() != shown) {
            throw new RuleBroken("switchboard.reason.changedSince", reason.label());
        }
        checkFree(known, withdrawn ? withoutKey(terms) : terms, id);
        String before = reason.written();
        reason.say(terms);
        if (withdrawn) {
            reason.withdraw(LocalDate.now(clock));
        } else {
            reason.use();
        }
        changes.changed(SUBJECT, id, before, reason.written());
    }

    /**
     * One place up or down; at either end it stays.
     *
     * @throws RuleBroken when there is none
     */
    public void move(long id, int by) {
        List<CallReason> order = new ArrayList<>(held());
        int from = order.indexOf(of(order, id));
        int to = Math.max(0, Math.min(order.size() - 1, from + Integer.signum(by)));
        Collections.swap(order, from, to);
        for (int i = 0; i < order.size(); i++) {
            order.get(i).place(i + 1);
        }
        if (from != to) {
            String code = order.get(to).code();
            changes.changed(SUBJECT, id, code + ": " + (from + 1), code + ": " + (to + 1));
        }
    }

    /**
     * TEL-56: takes off one that no call was counted with; twice is once.
     *
     * @return by which number it can be brought back from the bin; nothing when it was gone
     * @throws RuleBroken when calls were counted with it
     */
    public OptionalLong remove(long id) {
        CallReason reason = em.find(CallReason.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (reason == null) {
            return OptionalLong.empty();
        }
        boolean counted =
                !em.createNativeQuery(
                                "select reason_id from switchboard_reason_count"
                                        + " where reason_id = ?1 fetch first 1 row only")
                        .setParameter(1, id)
                        .getResultList()
                        .isEmpty();
        if (counted) {
            throw new RuleBroken("switchboard.reason.counted", reason.label());
        }
        long binned =
                bin.keep(
                        new Removal(
                                SUBJECT,
                                String.valueOf(id),
                                reason.code() + " " + reason.label(),
                                reason.written(),
                                "",
                                PAGE,
                                Set.of(Roles.SWITCHBOARD, Roles.QUALITY)),
                        List.of(Removal.Rows.of("switchboard_reason", id)));
        em.remove(reason);
        return OptionalLong.of(binned);
    }

    /** All of them, until this change is made: whoever changes the list waits for the others. */
    private List<CallReason> held() {
        return em.createQuery(
                        "select r from CallReason r order by r.position, r.id", CallReason.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private static CallReason of(List<CallReason> known, long id) {
        return known.stream()
                .filter(reason -> reason.id() == id)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("switchboard.reason.gone"));
    }

    private static CallReasonTerms withoutKey(CallReasonTerms terms) {
        return new CallReasonTerms(terms.code(), terms.label(), terms.page(), "");
    }

    private static void checkFree(List<CallReason> known, CallReasonTerms terms, long id) {
        for (CallReason other : known) {
            if (other.id() == id) {
                continue;
            }
            CallReasonTerms taken = other.terms();
            if (taken.code().equals(terms.code())) {
                throw new RuleBroken("switchboard.reason.taken.code", taken.code(), taken.label());
            }
            if (Folded.key(taken.label()).equals(Folded.key(terms.label()))) {
                throw new RuleBroken("switchboard.reason.taken.label", taken.label());
            }
            if (!terms.key().isEmpty() && taken.key().equals(terms.key())) {
                throw new RuleBroken("switchboard.reason.taken.key", taken.key(), taken.label());
            }
        }
    }
}
