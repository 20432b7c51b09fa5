package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.LooseDate;
import java.util.Optional;

/**
 * A decision as lists show it.
 *
 * @param signed whether the record that holds it is
 * @param service who sees to it; empty while unknown
 * @param actionId the number of the action that it has become
 */
public record DecisionRow(
        long id,
        long meetingId,
        LooseDate date,
        boolean signed,
        String theme,
        String text,
        String service,
        Optional<LooseDate> due,
        Optional<Long> actionId) {

    static DecisionRow of(Orientation line) {
        Meeting meeting = line.item().meeting();
        return new DecisionRow(
                line.id(),
                meeting.id(),
                meeting.date(),
                meeting.isSigned(),
                line.item().theme(),
                line.text(),
                line.service(),
                line.due(),
                line.actionId());
    }

    /** That of the action's origin. */
    public String originKey() {
        return String.valueOf(id);
    }
}
