package fr.prefecture.clu.listening;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A complaint as lists show it: without its text.
 *
 * @param reference such as 2021-0012
 * @param service empty for none
 * @param dueOn none when no answer is awaited
 * @param late as of the day on which the row was made
 * @param inTime whether its answer left in time; false as long as there is none
 * @param published what may be read by all; empty when nothing may
 * @param enteredBy the login of who typed it
 */
public record ComplaintRow(
        long id,
        int version,
        String reference,
        ComplaintKind kind,
        LocalDate receivedOn,
        ComplaintChannel channel,
        String service,
        String reason,
        String secondReason,
        boolean answerWanted,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> answeredOn,
        Optional<LocalDate> closedOn,
        ComplaintState state,
        boolean late,
        boolean inTime,
        String published,
        String enteredBy) {

    /** ECO-96: it counts once its last day is over, or as soon as it is answered. */
    boolean isJudged(LocalDate today) {
        return dueOn.isPresent() && (answeredOn.isPresent() || dueOn.get().isBefore(today));
    }
}
