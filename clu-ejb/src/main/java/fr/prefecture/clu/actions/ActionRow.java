package fr.prefecture.clu.actions;

import fr.prefecture.clu.shared.LooseDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An action as lists show it.
 *
 * @param reference such as A-2021-001
 * @param service empty for none
 * @param late as of the day on which the row was made
 * @param escalated whether it was sent up to the ministry
 * @param owner the login of who it is given to; empty for nobody
 * @param progress what was last said of it; empty for nothing
 */
public record ActionRow(
        long id,
        String reference,
        String title,
        String service,
        Optional<LooseDate> due,
        ActionItem.State state,
        boolean late,
        Optional<LocalDate> finishedOn,
        String originKind,
        String originKey,
        String originText,
        String originPath,
        boolean escalated,
        String owner,
        String progress,
        Instant changedAt) {

    public boolean isFinished() {
        return finishedOn.isPresent();
    }
}
