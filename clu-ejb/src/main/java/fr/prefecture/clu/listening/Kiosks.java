package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The campaigns as a tablet in the hall answers them, in the hands of an agent who locked it. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.STAFF, Roles.SWITCHBOARD})
public class Kiosks {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @Inject Responses responses;

    public Optional<CampaignRow> find(long campaignId) {
        return Optional.ofNullable(em.find(Campaign.class, campaignId))
                .map(one -> one.row(today(), 0));
    }

    /**
     * ECO-20
     *
     * @throws RuleBroken when it is not open, or not asked on tablets
     */
    public void begin(long campaignId) {
        Campaign campaign = existing(campaignId);
        if (!campaign.takes(SurveyChannel.TABLET)) {
            throw new RuleBroken("listening.kiosk.noTablet", campaign.title());
        }
        if (campaign.state(today()) != CampaignState.OPEN) {
            throw new RuleBroken("listening.kiosk.notOpen", campaign.title());
        }
    }

    /** All questions of the campaign, in all languages. */
    public EditionSheet sheet(long campaignId) {
        return EditionReading.of(em, existing(campaignId).edition());
    }

    /**
     * ECO-23, ECO-25
     *
     * @return whether it is new
     * @throws RuleBroken when it can be no answer of this campaign
     */
    public boolean receive(long campaignId, AnswerSheet sheet) {
        return responses.keep(
                existing(campaignId).id(),
                new AnswerSheet(
                        sheet.reference(),
                        SurveyChannel.TABLET,
                        sheet.language(),
                        past(sheet.answeredOn()),
                        sheet.choices(),
                        sheet.comments()));
    }

    /**
     * ECO-24: told twice, it counts once.
     *
     * @return whether it is new
     */
    public boolean giveUp(long campaignId, String reference, LocalDate on) {
        UnfinishedSheet sheet = new UnfinishedSheet(existing(campaignId).id(), reference, past(on));
        boolean known =
                !em.createQuery(
                                "select s.id from UnfinishedSheet s where s.campaignId = :campaign"
                                        + " and s.reference = :reference",
                                Long.class)
                        .setParameter("campaign", campaignId)
                        .setParameter("reference", reference)
                        .getResultList()
                        .isEmpty();
        if (!known) {
            em.persist(sheet);
        }
        return !known;
    }

    /** ECO-24: day by day, those without any left out. */
    @RolesAllowed({Roles.QUALITY, Roles.STAFF, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL})
    public List<UnfinishedRow> unfinished(long campaignId) {
        return em.createQuery(
                        "select new fr.prefecture.clu.listening.UnfinishedRow(s.givenUpOn,"
                                + " count(s)) from UnfinishedSheet s where s.campaignId = :campaign"
                                + " group by s.givenUpOn order by s.givenUpOn",
                        UnfinishedRow.class)
                .setParameter("campaign", campaignId)
                .getResultList();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** ECO-25: the clock of a tablet may be fast. */
    private LocalDate past(LocalDate day) {
        return day.isAfter(today()) ? today() : day;
    }

    private Campaign existing(long campaignId) {
        return Optional.ofNullable(em.find(Campaign.class, campaignId))
                .orElseThrow(() -> new RuleBroken("listening.kiosk.unknown"));
    }
}
