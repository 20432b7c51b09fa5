package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a deviation sheet says.
 *
 * @param treatment what was done at once
 * @param correctiveAction what keeps it from coming back
 * @param verification what shows that it is put right
 */
public record DeviationTerms(
        String description,
        String cause,
        String treatment,
        String correctiveAction,
        Optional<LocalDate> dueOn,
        String verification,
        Optional<LocalDate> closedOn) {

    public static final int LONGEST_TEXT = 3000;

    /**
     * QUA-47
     *
     * @throws RuleBroken when the description is missing, a text is too long, or it is closed
     *     without a corrective action and what shows that it works
     */
    public DeviationTerms {
        description = AuditText.checked(description, LONGEST_TEXT);
        cause = AuditText.checked(cause, LONGEST_TEXT);
        treatment = AuditText.checked(treatment, LONGEST_TEXT);
        correctiveAction = AuditText.checked(correctiveAction, LONGEST_TEXT);
        verification = AuditText.checked(verification, LONGEST_TEXT);
        if (description.isEmpty()) {
            throw new RuleBroken("quality.deviation.description.missing");
        }
        if (closedOn.isPresent() && correctiveAction.isEmpty()) {
            throw new RuleBroken("quality.deviation.close.action");
        }
        if (closedOn.isPresent() && verification.isEmpty()) {
            throw new RuleBroken("quality.deviation.close.verification");
        }
    }
}
