package fr.prefecture.clu.quality;

import fr.prefecture.clu.actions.ActionRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding as pages show it.
 *
 * @param version what a change must have seen
 * @param commitment « 1.2 » and its wording; empty when it concerns none
 * @param action what answers to it
 * @param afterExternal the action is due, or was done, once the external audit has begun: QUA-49
 * @param sheet the deviation sheet, once one is written
 */
public record FindingRow(
        long id,
        int version,
        long auditId,
        int number,
        FindingTerms terms,
        String commitmentCode,
        String commitment,
        Optional<ActionRow> action,
        boolean afterExternal,
        Optional<DeviationRow> sheet,
        String changedBy,
        Instant changedAt) {

    /** It has to be put right, and no action says how. */
    public boolean isWithoutAction() {
        return terms.kind().isToCorrect() && action.isEmpty();
    }

    /** When its sheet says that it is put right. */
    Optional<LocalDate> due() {
        return sheet.flatMap(one -> one.terms().dueOn());
    }
}
