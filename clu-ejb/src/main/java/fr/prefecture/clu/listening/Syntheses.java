package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** ECO-43: what people say of a campaign in its report. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class Syntheses {

    static final String SUBJECT = "listening.synthesis";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;

    public SynthesisRow of(long campaignId) {
        return kept(campaignId)
                .map(one -> new SynthesisRow(one.version(), one.texts()))
                .orElse(new SynthesisRow(0, SynthesisTexts.NONE));
    }

    /**
     * @param shown the version that was read; 0 when there was none
     * @throws RuleBroken when there is no such campaign, a text is too long, or another has written
     *     since
     */
    @RolesAllowed(Roles.QUALITY)
    public void say(long campaignId, int shown, SynthesisTexts texts) {
        Campaign campaign =
                Optional.ofNullable(
                                em.find(Campaign.class, campaignId, LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(() -> new RuleBroken("listening.campaign.unknown"));
        Optional<CampaignSynthesis> kept = kept(campaignId);
        if (kept.map(CampaignSynthesis::version).orElse(0) != shown) {
            throw new RuleBroken("listening.synthesis.changedSince");
        }
        if (kept.isPresent()) {
            String before = kept.get().written();
            kept.get().say(texts);
            changes.changed(SUBJECT, campaignId, before, kept.get().written());
        } else {
            CampaignSynthesis synthesis = new CampaignSynthesis(campaign);
            synthesis.say(texts);
            em.persist(synthesis);
            em.flush();
            changes.created(SUBJECT, campaignId, synthesis.written());
        }
    }

    private Optional<CampaignSynthesis> kept(long campaignId) {
        return em.createQuery(
                        "select s from CampaignSynthesis s where s.campaign.id = :id",
                        CampaignSynthesis.class)
                .setParameter("id", campaignId)
                .getResultStream()
                .findFirst();
    }
}
