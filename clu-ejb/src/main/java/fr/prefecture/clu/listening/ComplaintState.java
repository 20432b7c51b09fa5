package fr.prefecture.clu.listening;

import fr.prefecture.clu.list.Condition;
import java.time.LocalDate;

/** How far a complaint is. */
public enum ComplaintState {
    TO_ANSWER,
    LATE,
    ANSWERED,
    ANSWERED_LATE,
    /** Nobody waits for an answer. */
    NOT_AWAITED,
    CLOSED;

    /**
     * ECO-86
     *
     * @param dueOn the last day; null for none, as are the day of the answer and that of the
     *     closure
     */
    static ComplaintState of(
            boolean answerWanted,
            LocalDate dueOn,
            LocalDate answeredOn,
            LocalDate closedOn,
            LocalDate today) {
        if (closedOn != null) {
            return CLOSED;
        }
        if (answeredOn != null) {
            return dueOn == null || !answeredOn.isAfter(dueOn) ? ANSWERED : ANSWERED_LATE;
        }
        if (!answerWanted) {
            return NOT_AWAITED;
        }
        return dueOn != null && dueOn.isBefore(today) ? LATE : TO_ANSWER;
    }

    /** The same of a complaint c. */
    Condition condition(LocalDate today) {
        String open = "c.closedOn is null and c.answeredOn is null and c.answerWanted = ";
        String answered = "c.closedOn is null and c.answeredOn is not null and ";
        return switch (this) {
            case CLOSED -> Condition.of("c.closedOn is not null");
            case ANSWERED ->
                    Condition.of(answered + "(c.dueOn is null or c.answeredOn <= c.dueOn)");
            case ANSWERED_LATE -> Condition.of(answered + "c.answeredOn > c.dueOn");
            case NOT_AWAITED -> Condition.of(open + "false");
            case LATE -> Condition.of(open + "true and c.dueOn < ?", today);
            case TO_ANSWER ->
                    Condition.of(open + "true and (c.dueOn is null or c.dueOn >= ?)", today);
        };
    }
}
