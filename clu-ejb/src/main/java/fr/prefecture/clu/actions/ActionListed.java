package fr.prefecture.clu.actions;

import fr.prefecture.clu.list.ListedRow;
import fr.prefecture.clu.shared.LooseDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An action as its list shows it.
 *
 * @param service null for none, as are the due date, the day on which it was finished and the login
 *     of who it is given to
 * @param progress what was last said of it; empty for nothing
 * @param escalation the note that was sent up to the ministry; null for none
 */
public record ActionListed(
        long id,
        int version,
        int year,
        int number,
        String title,
        String service,
        LooseDate dueDate,
        ActionItem.State state,
        LocalDate finished,
        String originText,
        String originPath,
        String login,
        String progress,
        String escalation,
        Instant changedAt)
        implements ListedRow {

    public ActionListed {
        service = service == null ? "" : service;
        login = login == null ? "" : login;
    }

    /** ACT-2: such as A-2021-001. */
    public String reference() {
        return ActionItem.reference(year, number);
    }

    public Optional<LooseDate> due() {
        return Optional.ofNullable(dueDate);
    }

    public boolean isFinished() {
        return finished != null;
    }

    /** ACT-3 */
    public boolean isLate(LocalDate today) {
        return ActionItem.isLate(finished, dueDate, today);
    }

    public boolean isEscalated() {
        return escalation != null;
    }
}
