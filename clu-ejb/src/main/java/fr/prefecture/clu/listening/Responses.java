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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people answered, from wherever it comes. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.STAFF, Roles.SWITCHBOARD, Roles.CERT, Roles.WEBSITE})
public class Responses {

    private static final String SUBJECT = "listening.response";
    private static final int BLOCK = 500;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;

    /**
     * ECO-13 to ECO-16: keeps what somebody answered. Sent twice, it counts once. Who typed a paper
     * sheet is in the history; nothing else of a response is, since the staff answers without a
     * name.
     *
     * @return false when its reference was known: nothing is written then
     * @throws RuleBroken when it does not fit the campaign or what was asked
     */
    @RolesAllowed({
        Roles.QUALITY,
        Roles.STAFF,
        Roles.SWITCHBOARD,
        Roles.CERT,
        Roles.WEBSITE,
        Roles.SECRETARY_GENERAL
    })
    public boolean keep(long campaignId, AnswerSheet sheet) {
        Campaign campaign = locked(campaignId);
        AnswerCheck check = check(campaign);
        Set<SurveyMark> marks = check.marks(sheet);
        if (!known(campaignId, List.of(sheet.reference().strip())).isEmpty()) {
            return false;
        }
        SurveyResponse response = (SurveyResponse) add(campaign, sheet, null, marks, check).get(0);
        if (sheet.channel() == SurveyChannel.PAPER) {
            em.flush();
            changes.created(SUBJECT, response.id(), written(campaign, sheet.reference().strip()));
        }
        return true;
    }

    /** What is wrong with an answer, if anything is; nothing is written. */
    public Optional<RuleBroken> check(long campaignId, AnswerSheet sheet) {
        return check(found(campaignId)).broken(sheet);
    }

    /** The same for many: what is wrong with each, in their order. */
    public List<Optional<RuleBroken>> checkAll(long campaignId, List<AnswerSheet> sheets) {
        AnswerCheck check = check(found(campaignId));
        return sheets.stream().map(check::broken).toList();
    }

    /**
     * ECO-16, ECO-17: keeps what an import brings; those whose reference is known are left as they
     * are.
     *
     * @throws RuleBroken when one of them does not fit: then none is kept
     */
    public void keepAll(long campaignId, long importId, List<AnswerSheet> sheets) {
        Campaign campaign = locked(campaignId);
        AnswerCheck check = check(campaign);
        Set<String> known =
                new HashSet<>(
                        known(
                                campaignId,
                                sheets.stream().map(one -> one.reference().strip()).toList()));
        List<Object> kept = new ArrayList<>();
        for (AnswerSheet sheet : sheets) {
            Set<SurveyMark> marks = check.marks(sheet);
            if (known.add(sheet.reference().strip())) {
                kept.addAll(add(campaign, sheet, importId, marks, check));
            }
        }
        // Let go of at once: each query that follows would look through all that came before it.
        em.flush();
        kept.forEach(em::detach);
    }

    /** ECO-17: takes back all that an import has brought, and nothing else. */
    public void undo(long importId) {
        em.flush();
        em.createNativeQuery("delete from listening_response where import_id = ?1")
                .setParameter(1, importId)
                .executeUpdate();
    }

    /** Which of these references the campaign has already. */
    public Set<String> known(long campaignId, Collection<String> references) {
        List<String> asked = new ArrayList<>(references);
        Set<String> known = new HashSet<>();
        for (int from = 0; from < asked.size(); from += BLOCK) {
            known.addAll(
                    em.createQuery(
                                    "select r.reference from SurveyResponse r where r.campaign.id ="
                                            + " :campaign and r.reference in :asked",
                                    String.class)
                            .setParameter("campaign", campaignId)
                            .setParameter(
                                    "asked",
                                    asked.subList(from, Math.min(asked.size(), from + BLOCK)))
                            .getResultList());
        }
        return known;
    }

    /** How many answers a campaign has by a channel. */
    public long count(long campaignId, SurveyChannel channel) {
        return em.createQuery(
                        "select count(r) from SurveyResponse r where r.campaign.id = :campaign and"
                                + " r.channel = :channel",
                        Long.class)
                .setParameter("campaign", campaignId)
                .setParameter("channel", channel)
                .getSingleResult();
    }

    /**
     * ECO-18: takes back a paper sheet that has just been typed.
     *
     * @return false when there is none: it was taken back already
     */
    @RolesAllowed({Roles.QUALITY, Roles.STAFF})
    public boolean takeBack(long campaignId, String reference) {
        Campaign campaign = locked(campaignId);
        Optional<SurveyResponse> response =
                em.createQuery(
                                "select r from SurveyResponse r where r.campaign = :campaign and"
                                        + " r.reference = :reference and r.channel = :paper and"
                                        + " r.importId is null",
                                SurveyResponse.class)
                        .setParameter("campaign", campaign)
                        .setParameter("reference", reference)
                        .setParameter("paper", SurveyChannel.PAPER)
                        .getResultStream()
                        .findFirst();
        response.ifPresent(
                one -> {
                    em.createNativeQuery("delete from listening_response where id = ?1")
                            .setParameter(1, one.id())
                            .executeUpdate();
                    em.detach(one);
                    changes.removed(SUBJECT, one.id(), written(campaign, reference));
                });
        return response.isPresent();
    }

    /** The response, and then its comments. */
    private List<Object> add(
            Campaign campaign,
            AnswerSheet sheet,
            Long importId,
            Set<SurveyMark> marks,
            AnswerCheck check) {
        SurveyResponse response = new SurveyResponse(campaign, sheet, importId, marks);
        List<Object> kept = new ArrayList<>();
        kept.add(response);
        check.comments(sheet)
                .forEach((question, text) -> kept.add(new SurveyComment(response, question, text)));
        kept.forEach(em::persist);
        return kept;
    }

    private AnswerCheck check(Campaign campaign) {
        return new AnswerCheck(
                campaign, EditionReading.of(em, campaign.edition()), LocalDate.now(clock));
    }

    private Campaign found(long campaignId) {
        return Optional.ofNullable(em.find(Campaign.class, campaignId))
                .orElseThrow(() -> new RuleBroken("listening.campaign.unknown"));
    }

    /** Two that are sent at once: the second waits, and sees what the first has kept. */
    private Campaign locked(long campaignId) {
        return Optional.ofNullable(
                        em.find(Campaign.class, campaignId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RuleBroken("listening.campaign.unknown"));
    }

    private static String written(Campaign campaign, String reference) {
        return campaign.title() + ": " + SurveyChannel.PAPER + " " + reference;
    }
}
