package fr.prefecture.clu.listening;

import fr.prefecture.clu.list.ListedRow;
import java.time.LocalDate;

/**
 * A complaint as its list shows it: without its text.
 *
 * @param service null for none, as are the second reason and the days
 * @param published what may be read by all; null when nothing may
 */
public record ComplaintListed(
        long id,
        int version,
        int year,
        int number,
        ComplaintKind kind,
        LocalDate receivedOn,
        ComplaintChannel channel,
        String service,
        String reason,
        String secondReason,
        boolean answerWanted,
        LocalDate dueOn,
        LocalDate answeredOn,
        LocalDate closedOn,
        String published)
        implements ListedRow {

    /** ECO-82: such as 2021-0012. */
    public String reference() {
        return "%d-%04d".formatted(year, number);
    }

    /** ECO-86 */
    public ComplaintState state(LocalDate today) {
        return ComplaintState.of(answerWanted, dueOn, answeredOn, closedOn, today);
    }
}
