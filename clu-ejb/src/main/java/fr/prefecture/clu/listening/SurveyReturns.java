package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.BinnedRow;
import fr.prefecture.clu.shared.Restorable;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Set;

/** What surveys take back from the bin: as long as they may be changed, and nothing twice. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.NIGHT})
public class SurveyReturns implements Restorable {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    @PermitAll
    public Set<String> subjects() {
        return Set.of(
                MysteryGrids.TESTED,
                MysteryGrids.SCENARIO,
                MysteryGrids.CRITERION,
                SurveyQuestions.SUBJECT);
    }

    @Override
    public void restored(BinnedRow thing) {
        long id = Long.parseLong(thing.key());
        switch (thing.subject()) {
            case MysteryGrids.TESTED -> {
                long survey = em.find(TestedUnit.class, id).surveyId();
                check(survey, MysteryShelf.services(em, survey).size());
            }
            case MysteryGrids.SCENARIO -> {
                long survey = em.find(MysteryScenario.class, id).surveyId();
                check(survey, MysteryShelf.scenarios(em, survey).size());
            }
            case MysteryGrids.CRITERION -> {
                long survey = em.find(MysteryCriterion.class, id).surveyId();
                check(survey, MysteryShelf.criteria(em, survey).size());
            }
            default -> takeBack(em.find(SurveyQuestion.class, id));
        }
    }

    /** ECO-62 */
    private void check(long survey, int parts) {
        MysteryGrids.prepared(em, survey);
        MysteryGrids.checkRoom(parts - 1);
    }

    /** ECO-2, ECO-3 */
    private void takeBack(SurveyQuestion question) {
        QuestionnaireEdition edition = SurveyQuestions.changeable(em, question.edition().id());
        edition.takeBack(question);
        em.lock(edition, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
}
