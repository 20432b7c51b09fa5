package fr.prefecture.clu.listening;

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
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people wrote in a survey: read, coded, published, and erased in time. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
public class Comments {

    static final String SUBJECT = "listening.comment";

    /** ECO-41 */
    static final int MONTHS_KEPT = 12;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;
    @EJB CommentLists lists;

    /** ECO-33, ECO-34: nothing of a comment whose campaign tells nothing. */
    public Optional<CommentRow> find(long id) {
        return Optional.ofNullable(em.find(SurveyComment.class, id))
                .filter(comment -> lists.isTold(comment.response().campaign().id()))
                .map(comment -> lists.row(comment));
    }

    /**
     * ECO-39: all at once, or none when one of them has been changed since.
     *
     * @return how many have other codes than before
     * @throws RuleBroken when there is no such comment or code, or somebody has changed one since
     */
    @RolesAllowed(Roles.QUALITY)
    public int code(long campaignId, List<CommentCoding> codings) {
        List<String> changed = new ArrayList<>();
        int written = 0;
        for (CommentCoding coding : codings) {
            SurveyComment comment = locked(coding.commentId());
            if (comment.response().campaign().id() != campaignId) {
                throw new RuleBroken("listening.comment.unknown");
            }
            Set<CommentCode> codes = codes(coding.codeIds());
            if (!codes.equals(comment.codes())) {
                if (comment.version() != coding.shown()) {
                    changed.add(comment.beginning());
                } else {
                    String before = comment.written();
                    comment.code(codes);
                    changes.changed(SUBJECT, comment.id(), before, comment.written());
                    written++;
                }
            }
        }
        if (!changed.isEmpty()) {
            throw new RuleBroken("listening.comment.changedSince", changed);
        }
        return written;
    }

    private Set<CommentCode> codes(Set<Long> ids) {
        Set<CommentCode> codes = new HashSet<>();
        for (long id : ids) {
            codes.add(
                    Optional.ofNullable(em.find(CommentCode.class, id))
                            .orElseThrow(() -> new RuleBroken("listening.code.unknown")));
        }
        return codes;
    }

    /**
     * ECO-40: lets a comment be shown in reports.
     *
     * @param shown the version that was read
     * @param text as it may be shown
     * @param confirmed whether somebody has read its words of health or nationality, and means them
     * @throws RuleBroken when there is nothing to show, it holds such words and nobody confirmed
     *     them, or somebody has changed it since
     */
    @RolesAllowed(Roles.QUALITY)
    public void publish(long id, int shown, String text, boolean confirmed) {
        SurveyComment comment = read(id, shown);
        String before = comment.written();
        comment.publish(text, confirmed);
        changes.changed(SUBJECT, id, before, comment.written());
    }

    /**
     * ECO-40: it is no longer shown; what was to be shown is kept as long as its own words are.
     *
     * @param shown the version that was read
     */
    @RolesAllowed(Roles.QUALITY)
    public void withhold(long id, int shown) {
        SurveyComment comment = read(id, shown);
        String before = comment.written();
        comment.withhold();
        changes.changed(SUBJECT, id, before, comment.written());
    }

    private SurveyComment read(long id, int shown) {
        SurveyComment comment = locked(id);
        if (comment.version() != shown) {
            throw new RuleBroken("listening.comment.changedSince", List.of(comment.beginning()));
        }
        return comment;
    }

    private SurveyComment locked(long id) {
        return Optional.ofNullable(em.find(SurveyComment.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RuleBroken("listening.comment.unknown"));
    }

    /**
     * ECO-41: says until when the own words of the comments of campaigns that are over are kept,
     * and erases those that have been kept long enough, with what is no longer to be shown.
     *
     * @return how many were erased
     */
    @RolesAllowed(Roles.NIGHT)
    public int erase() {
        LocalDate today = LocalDate.now(clock);
        em.createQuery(
                        "select c from Campaign c where coalesce(c.closedOn, c.endsOn) < :today and"
                                + " exists (select t from SurveyComment t where t.keptUntil is null"
                                + " and t.response.campaign = c)",
                        Campaign.class)
                .setParameter("today", today)
                .getResultList()
                .forEach(campaign -> keep(campaign.id(), today));
        // EclipseLink writes the boolean of a bulk update as a number, which no database compares.
        em.createNativeQuery(
                        "update listening_comment set redacted = null, version = version + 1"
                                + " where publishable = false and kept_until < ?1"
                                + " and redacted is not null")
                .setParameter(1, Date.valueOf(today))
                .executeUpdate();
        return em.createQuery(
                        "update SurveyComment c set c.text = '', c.erasedOn = :today,"
                                + " c.version = c.version + 1 where c.keptUntil < :today"
                                + " and c.erasedOn is null")
                .setParameter("today", today)
                .executeUpdate();
    }

    /** What is imported later has its time to be read. */
    private void keep(long campaignId, LocalDate today) {
        em.createQuery(
                        "update SurveyComment c set c.keptUntil = :until where c.keptUntil is null"
                                + " and c.response.id in (select r.id from SurveyResponse r where"
                                + " r.campaign.id = :campaign)")
                .setParameter("until", today.minusDays(1).plusMonths(MONTHS_KEPT))
                .setParameter("campaign", campaignId)
                .executeUpdate();
    }
}
