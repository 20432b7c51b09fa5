package fr.prefecture.clu.listening;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.actions.Promise;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Map;
import java.util.Optional;

/** What came of mystery surveys, and what is to be done about it. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
public class MysteryResults {

    @EJB MysterySurveys surveys;
    @EJB MysteryContacts contacts;
    @EJB ActionItems actions;

    /** ECO-70 to ECO-73 */
    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public Optional<MysteryResult> of(long surveyId) {
        return surveys.find(surveyId)
                .map(sheet -> new MysteryTally(sheet, contacts.of(surveyId)).result());
    }

    /** The actions that came of criteria, with the number of the criterion as their key. */
    public Map<String, ActionRow> actions(MysteryResult result) {
        return actions.ofOrigin(
                MysterySurveys.SUBJECT,
                result.criteria().stream().map(line -> String.valueOf(line.id())).toList());
    }

    /**
     * ECO-78: twice is once.
     *
     * @return the number of the action
     * @throws RuleBroken when there is no such criterion, or it is a partner's service that failed
     */
    @RolesAllowed(Roles.QUALITY)
    public long becomeAction(long surveyId, long criterionId) {
        MysterySheet sheet =
                surveys.find(surveyId)
                        .orElseThrow(() -> new RuleBroken("listening.mystery.unknown"));
        if (sheet.survey().direction() == MysteryDirection.THEIRS) {
            throw new RuleBroken("listening.mystery.action.theirs");
        }
        MysteryCriterionRow criterion =
                sheet.grid().criteria().stream()
                        .filter(one -> one.id() == criterionId)
                        .findFirst()
                        .orElseThrow(() -> new RuleBroken("listening.mystery.part.gone"));
        return actions.open(
                new Promise(
                        MysterySurveys.SUBJECT,
                        String.valueOf(criterionId),
                        "Enquête mystère « " + sheet.survey().terms().title() + " »",
                        "/enquetes/mystere/" + surveyId + "/resultats",
                        criterion.wording(),
                        criterion.commitment().isEmpty()
                                ? ""
                                : "Engagement " + criterion.commitment(),
                        "",
                        Optional.empty()));
    }
}
