package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How long replies may take, each with the day from which it holds: LET-56. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL
})
public class ReplyTargets {

    static final String SUBJECT = "letters.target";

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;

    /**
     * By channel and measure, the latest first: each holds until the one before it in this list.
     */
    public List<ReplyTarget> all() {
        return em.createQuery("select t from ReplyTarget t", ReplyTarget.class)
                .getResultStream()
                .sorted(
                        Comparator.comparing(ReplyTarget::measure)
                                .thenComparing(ReplyTarget::channel)
                                .thenComparing(ReplyTarget::validFrom, Comparator.reverseOrder()))
                .toList();
    }

    /** Those that hold on a day. */
    public List<ReplyTarget> on(LocalDate day) {
        return Limits.on(all(), day);
    }

    /**
     * LET-56: lets a time limit hold from a day on, until the next one.
     *
     * @throws RuleBroken when another one begins that day, or the day is too long ago
     */
    @RolesAllowed(Roles.QUALITY)
    public long open(
            InboundChannel channel, ReplyMeasure measure, LocalDate from, ReplyTerms terms) {
        if (from.isBefore(FIRST)) {
            throw new RuleBroken("period.outside", from);
        }
        if (all().stream()
                .anyMatch(one -> one.isOf(channel, measure) && one.validFrom().equals(from))) {
            throw new RuleBroken("letters.target.twice", from);
        }
        ReplyTarget target = new ReplyTarget(channel, measure, from, terms);
        em.persist(target);
        em.flush();
        changes.created(SUBJECT, target.id(), target.written());
        return target.id();
    }

    /**
     * LET-56: corrects or confirms a time limit.
     *
     * @param shown the version that was read
     * @throws RuleBroken when there is none, or another has changed it since
     */
    @RolesAllowed(Roles.QUALITY)
    public void correct(long id, int shown, ReplyTerms terms) {
        ReplyTarget target =
                Optional.ofNullable(em.find(ReplyTarget.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(() -> new RuleBroken("letters.target.unknown"));
        if (target.version() != shown) {
            throw new RuleBroken("letters.target.changedSince", target.validFrom());
        }
        String before = target.written();
        target.correct(terms);
        changes.changed(SUBJECT, id, before, target.written());
    }
}
