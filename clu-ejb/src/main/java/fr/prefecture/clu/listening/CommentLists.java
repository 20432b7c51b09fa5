package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The comments of a campaign as pages and reports list them. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CommentLists {

    private static final String WHERE = " where c.response.campaign.id = :campaign";
    private static final String OF = " from SurveyComment c" + WHERE;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB SurveyResults results;
    @EJB Campaigns campaigns;
    @EJB Questionnaires questionnaires;

    /**
     * ECO-33, ECO-34: what users write is read while they write; of staff under the same rule as
     * figures.
     */
    public boolean isTold(long campaignId) {
        return campaigns
                .find(campaignId)
                .filter(
                        campaign ->
                                campaign.audience() == Audience.USERS
                                        || results.withheld(campaign)
                                                == CampaignResult.Withheld.NOTHING)
                .isPresent();
    }

    public long count(long campaignId, CommentFilter filter) {
        return isTold(campaignId)
                ? filtered("select count(c)" + OF, Long.class, campaignId, filter, "")
                        .getSingleResult()
                : 0;
    }

    /**
     * By day; those of staff, who have none, by numbers that were drawn by lot and say nothing of
     * when they came: ECO-34.
     */
    public List<CommentRow> rows(long campaignId, CommentFilter filter, int first, int most) {
        Optional<CampaignRow> campaign = campaigns.find(campaignId);
        if (campaign.isEmpty() || !isTold(campaignId)) {
            return List.of();
        }
        EditionSheet edition = edition(campaign.get());
        TypedQuery<SurveyComment> query =
                filtered(
                        "select c from SurveyComment c join fetch c.response" + WHERE,
                        SurveyComment.class,
                        campaignId,
                        filter,
                        " order by c.response.answeredOn, c.id");
        return query.setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "c.codes")
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(comment -> row(comment, campaign.get(), edition))
                .toList();
    }

    private <T> TypedQuery<T> filtered(
            String start, Class<T> type, long campaignId, CommentFilter filter, String order) {
        StringBuilder text = new StringBuilder(start);
        filter.questionId().ifPresent(id -> text.append(" and c.questionId = :question"));
        filter.codeId()
                .ifPresent(
                        id ->
                                text.append(
                                        " and exists (select k from CommentCode k where k.id ="
                                                + " :code and k member of c.codes)"));
        text.append(filter.uncoded() ? " and c.codes is empty" : "");
        filter.publishable().ifPresent(is -> text.append(" and c.publishable = :publishable"));
        filter.channel().ifPresent(is -> text.append(" and c.response.channel = :channel"));
        TypedQuery<T> query =
                em.createQuery(text + order, type).setParameter("campaign", campaignId);
        filter.questionId().ifPresent(id -> query.setParameter("question", id));
        filter.codeId().ifPresent(id -> query.setParameter("code", id));
        filter.publishable().ifPresent(is -> query.setParameter("publishable", is));
        filter.channel().ifPresent(is -> query.setParameter("channel", is));
        return query;
    }

    /** Those that may be shown, by question. */
    public List<CommentRow> published(long campaignId) {
        return rows(
                campaignId,
                new CommentFilter(
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.of(true),
                        Optional.empty()),
                0,
                Integer.MAX_VALUE);
    }

    /** ECO-38 */
    public CommentCounts counts(long campaignId) {
        if (!isTold(campaignId)) {
            return new CommentCounts(0, 0, 0, List.of());
        }
        CommentFilter all = CommentFilter.ALL;
        long comments = count(campaignId, all);
        long uncoded =
                count(
                        campaignId,
                        new CommentFilter(
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                Optional.empty(),
                                Optional.empty()));
        long publishable =
                count(
                        campaignId,
                        new CommentFilter(
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                Optional.of(true),
                                Optional.empty()));
        List<CodeCount> byCode =
                em.createQuery(
                                "select k.id, k.label, count(c) from SurveyComment c join c.codes k"
                                        + " where c.response.campaign.id = :campaign group by k.id,"
                                        + " k.label",
                                Object[].class)
                        .setParameter("campaign", campaignId)
                        .getResultStream()
                        .map(row -> new CodeCount((Long) row[0], (String) row[1], (Long) row[2]))
                        .sorted(
                                Comparator.comparing(CodeCount::comments)
                                        .reversed()
                                        .thenComparing(CodeCount::label))
                        .toList();
        return new CommentCounts(comments, comments - uncoded, publishable, byCode);
    }

    public CommentRow row(SurveyComment comment) {
        CampaignRow campaign = campaigns.find(comment.response().campaign().id()).orElseThrow();
        return row(comment, campaign, edition(campaign));
    }

    private EditionSheet edition(CampaignRow campaign) {
        return questionnaires.edition(campaign.editionId()).orElseThrow();
    }

    private static CommentRow row(
            SurveyComment comment, CampaignRow campaign, EditionSheet edition) {
        boolean staff = campaign.audience() == Audience.STAFF;
        QuestionRow question =
                edition.questions().stream()
                        .filter(one -> one.id() == comment.questionId())
                        .findFirst()
                        .orElseThrow();
        return new CommentRow(
                comment.id(),
                comment.version(),
                campaign.id(),
                campaign.audience(),
                question.code(),
                question.wording("fr"),
                staff ? Optional.empty() : Optional.of(comment.response().channel()),
                staff ? Optional.empty() : comment.response().answeredOn(),
                comment.text(),
                comment.published(),
                comment.redacted(),
                comment.isConfirmed(),
                comment.keptUntil(),
                comment.erasedOn(),
                comment.codes().stream().map(CommentCode::label).sorted().toList());
    }
}
