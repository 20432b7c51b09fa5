package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The surveys by calls and e-mails that nobody announces. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class MysterySurveys {

    static final String SUBJECT = "listening.mystery";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;

    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The latest first. */
    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public List<MysteryRow> all() {
        return em.createQuery("select s from MysterySurvey s", MysterySurvey.class)
                .getResultStream()
                .map(survey -> MysteryShelf.row(em, survey))
                .sorted(
                        Comparator.comparing((MysteryRow row) -> row.terms().beginsOn())
                                .thenComparing(MysteryRow::id)
                                .reversed())
                .toList();
    }

    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public Optional<MysterySheet> find(long id) {
        return Optional.ofNullable(em.find(MysterySurvey.class, id))
                .map(survey -> MysteryShelf.sheet(em, survey));
    }

    /**
     * ECO-60, ECO-62: a survey in which a partner tests us, with the grid that ships.
     *
     * @param entry what tells one entry from another: sent twice, it prepares one survey
     */
    public long prepare(String entry, MysteryTerms terms) {
        MysterySurvey survey =
                new MysterySurvey(
                        entry, UUID.randomUUID().toString(), MysteryDirection.OURS, terms);
        Optional<MysterySurvey> known =
                changes.entered(SUBJECT, MysterySurvey.class, entry, survey.written());
        if (known.isPresent()) {
            return known.get().id();
        }
        em.persist(survey);
        em.flush();
        int place = 0;
        for (MysteryCriterionRow one : FirstGrids.of(terms.medium())) {
            place++;
            em.persist(new MysteryCriterion(survey.id(), place, one));
        }
        changes.created(SUBJECT, survey.id(), survey.written());
        return survey.id();
    }

    /**
     * ECO-60: says anew what it is. Its medium stays, and its window and hours once contacts were
     * drawn in them.
     *
     * @param shown the version that was read
     * @throws RuleBroken when somebody changed it meanwhile, it is closed, it is a partner's, or
     *     contacts were drawn in its window
     */
    public void change(long id, int shown, MysteryTerms terms) {
        MysterySurvey survey = MysteryShelf.locked(em, id, shown);
        survey.requireOpen();
        if (survey.direction() == MysteryDirection.THEIRS) {
            throw new RuleBroken("listening.mystery.theirs");
        }
        MysteryTerms before = survey.terms();
        if (before.medium() != terms.medium()) {
            throw new RuleBroken("listening.mystery.medium.stays");
        }
        boolean sameSlots =
                before.beginsOn().equals(terms.beginsOn())
                        && before.endsOn().equals(terms.endsOn())
                        && before.hours().equals(terms.hours());
        if (!sameSlots && MysteryShelf.row(em, survey).contacts() > 0) {
            throw new RuleBroken("listening.mystery.window.drawn");
        }
        String written = survey.written();
        survey.say(terms);
        changes.changed(SUBJECT, id, written, survey.written());
    }

    /**
     * ECO-61
     *
     * @param shown the version that was read
     */
    public void close(long id, int shown) {
        MysterySurvey survey = MysteryShelf.locked(em, id, shown);
        String before = survey.written();
        survey.close(today());
        changes.changed(SUBJECT, id, before, survey.written());
    }

    /** ECO-61: a return came late. */
    public void reopen(long id) {
        MysterySurvey survey = MysteryShelf.locked(em, id);
        String before = survey.written();
        survey.reopen();
        changes.changed(SUBJECT, id, before, survey.written());
    }
}
