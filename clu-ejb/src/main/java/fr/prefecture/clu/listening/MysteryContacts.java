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
import java.util.List;
import java.util.Optional;

/** The calls and e-mails of mystery surveys, and what is told of them. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class MysteryContacts {

    static final String SUBJECT = "listening.contact";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;

    /** In the order of their days. */
    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public List<MysteryContactRow> of(long surveyId) {
        return MysteryShelf.rows(em, surveyId);
    }

    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
    public Optional<MysteryContactRow> find(long id) {
        return Optional.ofNullable(em.find(MysteryContact.class, id))
                .flatMap(
                        one ->
                                of(one.surveyId()).stream()
                                        .filter(row -> row.id() == id)
                                        .findFirst());
    }

    /**
     * ECO-68, ECO-69, ECO-71: keeps what is told of a contact.
     *
     * @param shown the version that was read
     * @param complete false for a draft, which counts for nothing
     * @throws RuleBroken when somebody changed it meanwhile, the survey is closed, or the entry is
     *     not as it should be
     */
    public void tell(long id, int shown, MysteryEntry entry, boolean complete) {
        MysteryContact contact =
                Optional.ofNullable(em.find(MysteryContact.class, id))
                        .orElseThrow(() -> new RuleBroken("listening.contact.unknown"));
        MysterySurvey survey = MysteryShelf.locked(em, contact.surveyId());
        survey.requireOpen();
        if (contact.version() != shown) {
            throw new RuleBroken("listening.contact.changedMeanwhile");
        }
        if (!complete && contact.isMade()) {
            throw new RuleBroken("listening.contact.draft.late");
        }
        ScoringGrid grid = MysteryShelf.grid(em, survey.id());
        entry.check(survey.terms(), grid, LocalDate.now(clock), complete);
        boolean known = contact.isTold();
        String before = contact.written(grid);
        contact.tell(entry.settled(survey.terms().medium(), grid), complete, grid);
        if (known) {
            changes.changed(SUBJECT, id, before, contact.written(grid));
        } else {
            changes.created(SUBJECT, id, contact.written(grid));
        }
    }
}
