package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the answers of a campaign say, counted where they are kept. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SurveyResults {

    private static final String MARKS =
            "select m.question_id, r.channel, m.choice_id, count(*) from listening_response r"
                    + " join listening_mark m on m.response_id = r.id where r.campaign_id = ?1"
                    + " group by m.question_id, r.channel, m.choice_id";
    private static final String ANSWERED =
            "select m.question_id, r.channel, count(distinct m.response_id) from"
                    + " listening_response r join listening_mark m on m.response_id = r.id"
                    + " where r.campaign_id = ?1 group by m.question_id, r.channel";
    private static final String COMMENTED =
            "select c.question_id, r.channel, count(distinct c.response_id) from"
                    + " listening_response r join listening_comment c on c.response_id = r.id"
                    + " where r.campaign_id = ?1 group by c.question_id, r.channel";
    private static final String RESPONSES =
            "select r.channel, count(*) from listening_response r where r.campaign_id = ?1"
                    + " group by r.channel";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Campaigns campaigns;
    @EJB Questionnaires questionnaires;

    /**
     * ECO-30 to ECO-35
     *
     * @param channel of which it is to tell; staff are asked by one only
     * @throws RuleBroken when there is no such campaign
     */
    public CampaignResult of(long campaignId, Optional<SurveyChannel> channel) {
        CampaignRow campaign = campaign(campaignId);
        boolean staff = campaign.audience() == Audience.STAFF;
        if (withheld(campaign) != CampaignResult.Withheld.NOTHING) {
            return withheld(campaign, withheld(campaign));
        }
        Optional<SurveyChannel> only = channel.filter(one -> !staff);
        SortedMap<SurveyChannel, Long> responses = responses(campaign);
        long n =
                responses.entrySet().stream()
                        .filter(one -> only.isEmpty() || one.getKey() == only.orElseThrow())
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        if (n < fewest(campaign)) {
            return withheld(campaign, CampaignResult.Withheld.TOO_FEW);
        }
        List<QuestionResult> questions = new ArrayList<>();
        for (Tally tally : tallies(campaign, responses)) {
            int number = questions.size() + 1;
            questions.add(
                    only.map(one -> tally.of(number, one))
                            .orElseGet(() -> tally.whole(number, !staff)));
        }
        return new CampaignResult(
                campaign,
                only,
                CampaignResult.Withheld.NOTHING,
                n,
                staff ? Collections.emptySortedMap() : responses,
                questions);
    }

    /** ECO-33, ECO-34: why a campaign as a whole tells nothing, if so. */
    public CampaignResult.Withheld withheld(CampaignRow campaign) {
        if (campaign.audience() == Audience.STAFF && campaign.state() != CampaignState.CLOSED) {
            return CampaignResult.Withheld.NOT_YET_CLOSED;
        }
        return campaign.responses() < fewest(campaign)
                ? CampaignResult.Withheld.TOO_FEW
                : CampaignResult.Withheld.NOTHING;
    }

    /** ECO-34: of staff never fewer than ten. */
    private static int fewest(CampaignRow campaign) {
        return Math.max(
                campaign.fewest(),
                campaign.audience() == Audience.STAFF ? Campaign.FEWEST_OF_STAFF : 1);
    }

    /** The earlier campaigns of the same questionnaire, latest first. */
    public List<CampaignRow> earlier(long campaignId) {
        CampaignRow campaign = campaign(campaignId);
        return campaigns.all().stream()
                .filter(
                        one ->
                                one.questionnaireId() == campaign.questionnaireId()
                                        && one.beginsOn().isBefore(campaign.beginsOn()))
                .sorted(Comparator.comparing(CampaignRow::beginsOn).reversed())
                .toList();
    }

    /**
     * ECO-36: nothing unless both campaigns tell something.
     *
     * @throws RuleBroken when there is no such campaign, or it is not an earlier one of the same
     *     questionnaire
     */
    public Optional<CampaignComparison> compare(long campaignId, long earlierId) {
        CampaignRow now = campaign(campaignId);
        CampaignRow before =
                earlier(campaignId).stream()
                        .filter(one -> one.id() == earlierId)
                        .findFirst()
                        .orElseThrow(() -> new RuleBroken("listening.campaign.notEarlier"));
        if (withheld(now) != CampaignResult.Withheld.NOTHING
                || withheld(before) != CampaignResult.Withheld.NOTHING) {
            return Optional.empty();
        }
        return Optional.of(
                new CampaignComparison(
                        before,
                        Comparing.of(
                                tallies(now, responses(now)), tallies(before, responses(before)))));
    }

    private CampaignRow campaign(long id) {
        return campaigns.find(id).orElseThrow(() -> new RuleBroken("listening.campaign.unknown"));
    }

    private static CampaignResult withheld(CampaignRow campaign, CampaignResult.Withheld why) {
        return new CampaignResult(
                campaign, Optional.empty(), why, 0, Collections.emptySortedMap(), List.of());
    }

    private SortedMap<SurveyChannel, Long> responses(CampaignRow campaign) {
        SortedMap<SurveyChannel, Long> responses = new TreeMap<>();
        campaign.channels().forEach(channel -> responses.put(channel, 0L));
        rows(RESPONSES, campaign.id())
                .forEach(row -> responses.put(channel(row[0]), number(row[1])));
        return responses;
    }

    private List<Tally> tallies(CampaignRow campaign, Map<SurveyChannel, Long> responses) {
        Map<Long, Map<SurveyChannel, Long>> answered = new HashMap<>();
        rows(ANSWERED, campaign.id()).forEach(row -> put(answered, row));
        rows(COMMENTED, campaign.id()).forEach(row -> put(answered, row));
        Map<Long, Map<SurveyChannel, Map<Long, Long>>> marks = new HashMap<>();
        rows(MARKS, campaign.id())
                .forEach(
                        row ->
                                marks.computeIfAbsent(
                                                number(row[0]),
                                                id -> new EnumMap<>(SurveyChannel.class))
                                        .computeIfAbsent(channel(row[1]), one -> new HashMap<>())
                                        .put(number(row[2]), number(row[3])));
        return questionnaires.edition(campaign.editionId()).orElseThrow().questions().stream()
                .map(
                        question -> {
                            Map<SurveyChannel, Tally.Cast> casts =
                                    new EnumMap<>(SurveyChannel.class);
                            answered.getOrDefault(question.id(), Map.of())
                                    .forEach(
                                            (channel, count) ->
                                                    casts.put(
                                                            channel,
                                                            new Tally.Cast(
                                                                    marks.getOrDefault(
                                                                                    question.id(),
                                                                                    Map.of())
                                                                            .getOrDefault(
                                                                                    channel,
                                                                                    Map.of()),
                                                                    count)));
                            return new Tally(question, casts, responses, fewest(campaign));
                        })
                .toList();
    }

    private static void put(Map<Long, Map<SurveyChannel, Long>> answered, Object[] row) {
        answered.computeIfAbsent(number(row[0]), id -> new EnumMap<>(SurveyChannel.class))
                .put(channel(row[1]), number(row[2]));
    }

    private List<Object[]> rows(String sql, long campaignId) {
        List<Object[]> rows = new ArrayList<>();
        for (Object row : em.createNativeQuery(sql).setParameter(1, campaignId).getResultList()) {
            rows.add((Object[]) row);
        }
        return rows;
    }

    private static SurveyChannel channel(Object cell) {
        return SurveyChannel.valueOf((String) cell);
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }
}
