package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.StaleVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The coded reasons of complaints: ECO-91. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.STAFF, Roles.SECRETARY_GENERAL})
public class ComplaintReasons {

    public static final int LONGEST_NAME = 80;

    static final String SUBJECT = "listening.reason";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;

    /** In their order, those that are withdrawn too. */
    public List<ReasonRow> all() {
        return em.createQuery(
                        "select r, (select count(c) from Complaint c where c.reason = r"
                                + " or c.secondReason = r) from ComplaintReason r"
                                + " order by r.position, r.id",
                        Object[].class)
                .getResultStream()
                .map(cells -> ((ComplaintReason) cells[0]).row((Long) cells[1]))
                .toList();
    }

    /** The names of all, in their order: none is counted. */
    public List<String> names() {
        return em.createQuery(
                        "select r.name from ComplaintReason r order by r.position, r.id",
                        String.class)
                .getResultList();
    }

    /** Those that may be chosen. */
    public List<ReasonRow> open() {
        return all().stream().filter(row -> row.withdrawnOn().isEmpty()).toList();
    }

    /**
     * @throws RuleBroken when it has no name, or another one is named so
     */
    @RolesAllowed(Roles.QUALITY)
    public long add(String name) {
        List<ReasonRow> known = all();
        ComplaintReason reason =
                new ComplaintReason(
                        name, known.stream().mapToInt(ReasonRow::position).max().orElse(0) + 1);
        checkFree(known, reason.name(), 0);
        if (known.stream().anyMatch(row -> row.code().equals(reason.code()))) {
            throw new RuleBroken("listening.reason.twice", reason.name()).at("name");
        }
        em.persist(reason);
        em.flush();
        changes.created(SUBJECT, reason.id(), reason.written());
        return reason.id();
    }

    /**
     * Names it anew, or changes whether it may be chosen; its code stays.
     *
     * @param shown the version that was read
     * @throws RuleBroken when there is none, another has changed it since, or it has no name
     */
    @RolesAllowed(Roles.QUALITY)
    public void change(long id, int shown, String name, boolean withdrawn) {
        ComplaintReason reason =
                Optional.ofNullable(
                                em.find(ComplaintReason.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(() -> new RuleBroken("listening.reason.unknown"));
        if (reason.version() != shown) {
            throw new StaleVersion("listening.reason.changedSince", reason.name());
        }
        String before = reason.written();
        checkFree(all(), name, id);
        reason.rename(name);
        if (withdrawn) {
            reason.withdraw(LocalDate.now(clock));
        } else {
            reason.restore();
        }
        changes.changed(SUBJECT, id, before, reason.written());
    }

    private static void checkFree(List<ReasonRow> known, String name, long id) {
        if (known.stream()
                .anyMatch(
                        row -> row.id() != id && Folded.key(row.name()).equals(Folded.key(name)))) {
            throw new RuleBroken("listening.reason.twice", name.strip()).at("name");
        }
    }
}
