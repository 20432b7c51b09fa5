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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** When, where and how something is asked. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.NIGHT
})
public class Campaigns {

    static final String SUBJECT = "listening.campaign";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The latest first. */
    public List<CampaignRow> all() {
        Map<Long, Long> responses =
                em.createQuery(
                                "select r.campaign.id, count(r) from SurveyResponse r group by"
                                        + " r.campaign.id",
                                Object[].class)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
        return em.createQuery(
                        "select c from Campaign c order by c.beginsOn desc, c.id desc",
                        Campaign.class)
                .getResultStream()
                .map(one -> one.row(today(), responses.getOrDefault(one.id(), 0L)))
                .toList();
    }

    public Optional<CampaignRow> find(long id) {
        return Optional.ofNullable(em.find(Campaign.class, id))
                .map(one -> one.row(today(), responses(one)));
    }

    /**
     * ECO-7, ECO-8, ECO-9: plans a campaign, which freezes the edition that it asks. Sent twice, it
     * is planned once.
     *
     * @throws RuleBroken when there is no such edition, it asks nothing, or it does not fit
     */
    @RolesAllowed(Roles.QUALITY)
    public long open(CampaignTerms terms) {
        QuestionnaireEdition edition = asked(terms);
        Optional<Long> known =
                em.createQuery(
                                "select c.id from Campaign c where c.edition = :edition and c.title"
                                        + " = :title and c.beginsOn = :begins and c.endsOn = :ends",
                                Long.class)
                        .setParameter("edition", edition)
                        .setParameter("title", terms.title())
                        .setParameter("begins", terms.beginsOn())
                        .setParameter("ends", terms.endsOn())
                        .getResultStream()
                        .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        Campaign campaign = new Campaign(edition, terms);
        em.persist(campaign);
        em.flush();
        changes.created(SUBJECT, campaign.id(), campaign.written());
        return campaign.id();
    }

    /**
     * ECO-12: says anew what a campaign is.
     *
     * @param shown the version that was read
     * @throws RuleBroken when somebody changed it since, it is closed, or answers that are there
     *     would not fit
     */
    @RolesAllowed(Roles.QUALITY)
    public void change(long id, int shown, CampaignTerms terms) {
        Campaign campaign = seen(id, shown);
        if (campaign.state(today()) == CampaignState.CLOSED) {
            throw new RuleBroken("listening.campaign.closed", campaign.title());
        }
        boolean otherQuestions = campaign.edition().id() != terms.editionId();
        if (otherQuestions
                && (campaign.state(today()) != CampaignState.PREPARED || responses(campaign) > 0)) {
            throw new RuleBroken("listening.campaign.edition", campaign.beginsOn());
        }
        checkAnswers(campaign, terms);
        String before = campaign.written();
        campaign.say(otherQuestions ? asked(terms) : campaign.edition(), terms);
        changes.changed(SUBJECT, id, before, campaign.written());
    }

    /**
     * ECO-11, ECO-29: ends it today, before its end.
     *
     * @param shown the version that was read
     * @throws RuleBroken when somebody changed it since, or it is not open
     */
    @RolesAllowed(Roles.QUALITY)
    public void close(long id, int shown) {
        Campaign campaign = seen(id, shown);
        String before = campaign.written();
        campaign.close(today());
        // ECO-29: whoever answered it, if it was asked of the staff.
        StaffMarks.forget(em, id);
        changes.changed(SUBJECT, id, before, campaign.written());
    }

    private QuestionnaireEdition asked(CampaignTerms terms) {
        QuestionnaireEdition edition = SurveyQuestions.locked(em, terms.editionId());
        if (edition.questions().isEmpty()) {
            throw new RuleBroken("listening.campaign.nothing", edition.questionnaire().title());
        }
        return edition;
    }

    private void checkAnswers(Campaign campaign, CampaignTerms terms) {
        em.createQuery(
                        "select r.channel, min(r.answeredOn), max(r.answeredOn) from SurveyResponse"
                                + " r where r.campaign = :campaign group by r.channel",
                        Object[].class)
                .setParameter("campaign", campaign)
                .getResultList()
                .forEach(
                        row -> {
                            SurveyChannel channel = (SurveyChannel) row[0];
                            if (!terms.channels().contains(channel)) {
                                throw new RuleBroken(
                                        "listening.campaign.channel.used",
                                        new RuleBroken("SurveyChannel." + channel.name()));
                            }
                            LocalDate first = (LocalDate) row[1];
                            LocalDate last = (LocalDate) row[2];
                            if (first != null
                                    && (first.isBefore(terms.beginsOn())
                                            || last.isAfter(terms.endsOn()))) {
                                throw new RuleBroken("listening.campaign.answers", first, last);
                            }
                        });
    }

    private Campaign seen(long id, int shown) {
        Campaign campaign =
                Optional.ofNullable(em.find(Campaign.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(() -> new RuleBroken("listening.campaign.unknown"));
        if (campaign.version() != shown) {
            throw new RuleBroken("listening.campaign.changedSince", campaign.title());
        }
        return campaign;
    }

    private long responses(Campaign campaign) {
        return em.createQuery(
                        "select count(r) from SurveyResponse r where r.campaign = :campaign",
                        Long.class)
                .setParameter("campaign", campaign)
                .getSingleResult();
    }
}
