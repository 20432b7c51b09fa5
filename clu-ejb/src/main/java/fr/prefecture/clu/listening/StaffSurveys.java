package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the staff is asked, answered once by each and by nobody in particular; see
 * docs/decisions/0060.
 */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL
})
public class StaffSurveys {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @Inject Responses responses;
    @Resource SessionContext session;

    /** ECO-26: those that are open, the one that ends first at the top. */
    public List<StaffSurveyRow> open() {
        return ofStaff().filter(this::isOpen).map(this::row).toList();
    }

    public Optional<StaffSurveyRow> find(long campaignId) {
        return Optional.ofNullable(em.find(Campaign.class, campaignId))
                .filter(this::isOpen)
                .map(this::row);
    }

    public EditionSheet sheet(long campaignId) {
        return EditionReading.of(em, existing(em.find(Campaign.class, campaignId)).edition());
    }

    /**
     * ECO-26, ECO-27: the answer and the mark of who gave it are written together and hold nothing
     * in common. Nothing is told to the history, which would name the caller.
     *
     * @throws RuleBroken when the caller has answered, or the campaign does not run
     */
    public void answer(
            long campaignId,
            String language,
            Map<String, List<String>> choices,
            Map<String, String> comments) {
        // One after the other: the marks are all written anew.
        Campaign campaign =
                existing(em.find(Campaign.class, campaignId, LockModeType.PESSIMISTIC_WRITE));
        if (choices.isEmpty() && comments.isEmpty()) {
            throw new RuleBroken("listening.staff.empty");
        }
        StaffMarks.add(em, campaign.id(), caller());
        responses.keep(
                campaignId,
                new AnswerSheet(
                        UUID.randomUUID().toString(),
                        SurveyChannel.INTRANET,
                        language,
                        null,
                        choices,
                        comments));
    }

    /**
     * ECO-29: for the campaigns that have ended by themselves.
     *
     * @return how many marks were destroyed
     */
    @RolesAllowed(Roles.NIGHT)
    public int forget() {
        return ofStaff()
                .filter(one -> one.state(today()) == CampaignState.CLOSED)
                .mapToInt(one -> StaffMarks.forget(em, one.id()))
                .sum();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private Stream<Campaign> ofStaff() {
        return em.createQuery("select c from Campaign c order by c.endsOn, c.id", Campaign.class)
                .getResultStream()
                .filter(StaffSurveys::isOfStaff);
    }

    private static boolean isOfStaff(Campaign campaign) {
        return campaign.takes(SurveyChannel.INTRANET);
    }

    private boolean isOpen(Campaign campaign) {
        return isOfStaff(campaign) && campaign.state(today()) == CampaignState.OPEN;
    }

    private StaffSurveyRow row(Campaign campaign) {
        CampaignRow row = campaign.row(today(), 0);
        return new StaffSurveyRow(
                row.id(),
                row.title(),
                row.endsOn(),
                row.fewest(),
                campaign.edition().questions().size(),
                StaffMarks.has(em, row.id(), caller()));
    }

    private Campaign existing(Campaign campaign) {
        return Optional.ofNullable(campaign)
                .filter(this::isOpen)
                .orElseThrow(() -> new RuleBroken("listening.staff.notOpen"));
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }
}
