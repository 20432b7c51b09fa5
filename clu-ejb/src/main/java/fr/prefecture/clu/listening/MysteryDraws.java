package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The draws of contacts: ECO-64 to ECO-67. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class MysteryDraws {

    public static final int MOST_CONTACTS = 400;

    /** Seeds are short enough to be read out. */
    public static final long MOST_SEED = 999_999_999;

    static final String SUBJECT = "listening.draw";

    private static final SecureRandom SEEDS = new SecureRandom();

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @Resource SessionContext session;
    @EJB BusinessCalendar calendar;
    @EJB Changes changes;

    /** The latest first. */
    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
    public List<MysteryDrawRow> of(long surveyId) {
        return em.createQuery(
                        "select d from MysteryDraw d where d.surveyId = :survey order by d.number"
                                + " desc",
                        MysteryDraw.class)
                .setParameter("survey", surveyId)
                .getResultStream()
                .map(MysteryDraw::row)
                .toList();
    }

    /** ECO-64: how many contacts fit in the window: one each half-hour of its business days. */
    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
    public int room(MysteryTerms terms) {
        return days(terms).size() * terms.hours().halfHours().size();
    }

    /**
     * ECO-64 to ECO-67: draws contacts. Those of which something is told stay.
     *
     * @param shown the version that was read
     * @param contacts how many there are afterwards, those that stay included
     * @param seed none: one is found
     * @param confirmed whether somebody knows that the former draw goes
     * @return the number of the draw
     * @throws RuleBroken when somebody changed the survey meanwhile, it is closed or a partner's,
     *     something is missing, there is no room, or a former draw would go and nobody said so
     */
    public int draw(
            long surveyId, int shown, int contacts, Optional<Long> seed, boolean confirmed) {
        MysterySurvey survey = MysteryShelf.locked(em, surveyId, shown);
        survey.requireOpen();
        if (survey.direction() == MysteryDirection.THEIRS) {
            throw new RuleBroken("listening.mystery.theirs");
        }
        MysterySheet sheet = MysteryShelf.sheet(em, survey);
        if (!sheet.isReady()) {
            throw new RuleBroken("listening.draw.notReady");
        }
        List<MysteryContact> before = MysteryShelf.contacts(em, surveyId);
        List<MysteryContact> kept = before.stream().filter(MysteryContact::isTold).toList();
        checkCount(contacts, kept.size());
        long chosen = seed.orElseGet(() -> 1 + SEEDS.nextLong(MOST_SEED));
        if (chosen < 1 || chosen > MOST_SEED) {
            throw new RuleBroken("listening.draw.seed", MOST_SEED);
        }
        if (!before.isEmpty() && !confirmed) {
            throw new RuleBroken(
                    "listening.draw.confirm", String.valueOf(of(surveyId).get(0).seed()));
        }
        List<MysteryDrawing.Drawn> drawn =
                MysteryDrawing.draw(
                        chosen,
                        contacts - kept.size(),
                        days(survey.terms()),
                        survey.terms().hours().halfHours(),
                        shares(sheet, kept),
                        sheet.scenarios().size(),
                        taken(kept));
        before.stream().filter(one -> !one.isTold()).forEach(em::remove);
        em.flush();
        for (MysteryDrawing.Drawn one : drawn) {
            em.persist(
                    new MysteryContact(
                            surveyId,
                            survey.nextContact(),
                            sheet.services().get(one.service()).id(),
                            sheet.scenarios().get(one.scenario()).id(),
                            one.at()));
        }
        MysteryDraw draw =
                new MysteryDraw(
                        surveyId,
                        survey.nextDraw(),
                        chosen,
                        drawn.size(),
                        kept.size(),
                        Changes.caller(session),
                        clock.instant());
        em.persist(draw);
        changes.created(
                SUBJECT,
                surveyId,
                "graine " + chosen + ", " + drawn.size() + " tirés, " + kept.size() + " gardés");
        return draw.row().number();
    }

    /**
     * ECO-62: takes the draw back, so that what the survey is made of can be changed.
     *
     * @param shown the version that was read
     * @throws RuleBroken when something is told of a contact
     */
    public void takeBack(long surveyId, int shown) {
        MysterySurvey survey = MysteryShelf.locked(em, surveyId, shown);
        survey.requireOpen();
        if (survey.direction() == MysteryDirection.THEIRS) {
            throw new RuleBroken("listening.mystery.theirs");
        }
        List<MysteryContact> contacts = MysteryShelf.contacts(em, surveyId);
        if (contacts.stream().anyMatch(MysteryContact::isTold)) {
            throw new RuleBroken("listening.draw.made");
        }
        contacts.forEach(em::remove);
        if (!contacts.isEmpty()) {
            changes.removed(SUBJECT, surveyId, contacts.size() + " contacts tirés");
        }
    }

    private static void checkCount(int contacts, int kept) {
        if (contacts < 1 || contacts > MOST_CONTACTS) {
            throw new RuleBroken("listening.draw.count", MOST_CONTACTS);
        }
        if (contacts < kept) {
            throw new RuleBroken("listening.draw.fewer", kept);
        }
    }

    private static List<Integer> shares(MysterySheet sheet, List<MysteryContact> kept) {
        List<Integer> shares = new ArrayList<>();
        for (TestedUnitRow service : sheet.services()) {
            shares.add((int) kept.stream().filter(one -> one.testedId() == service.id()).count());
        }
        return shares;
    }

    private static Set<LocalDateTime> taken(List<MysteryContact> kept) {
        return kept.stream().map(MysteryContact::planned).collect(Collectors.toSet());
    }

    private List<LocalDate> days(MysteryTerms terms) {
        Set<LocalDate> off = calendar.daysOff(terms.beginsOn(), terms.endsOn()).keySet();
        return terms.beginsOn()
                .datesUntil(terms.endsOn().plusDays(1))
                .filter(day -> !off.contains(day))
                .filter(calendar::isBusinessDay)
                .toList();
    }
}
