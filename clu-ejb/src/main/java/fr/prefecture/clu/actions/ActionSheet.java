package fr.prefecture.clu.actions;

import java.time.Instant;
import java.util.Optional;

/**
 * All that an action says, for its own page.
 *
 * @param version what a change must have seen
 * @param outcome the evidence in words of what was done, or the reason for which it was abandoned
 */
public record ActionSheet(
        ActionRow row,
        int version,
        String detail,
        String place,
        String outcome,
        Optional<Escalation> escalation,
        String openedBy,
        Instant openedAt) {

    /** The same as a form hands it over. */
    public ActionTerms terms() {
        return new ActionTerms(row.title(), detail, place, row.service(), row.owner(), row.due());
    }
}
