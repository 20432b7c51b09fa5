package fr.prefecture.clu.quality;

import fr.prefecture.clu.list.Condition;
import java.time.LocalDate;

/** How far an audit is, which follows from its dates. QUA-42 */
public enum AuditState {
    PLANNED,
    /** Its first planned day has passed, and nobody says that it has begun. */
    LATE,
    UNDER_WAY,
    HELD,
    CLOSED;

    private static final String NOT_CLOSED = "a.closedOn is null and ";
    private static final String NOT_BEGUN =
            NOT_CLOSED + "a.actualTo is null and a.actualFrom is null and a.plannedFrom";

    /** QUA-42: of an audit with these days, of which those that are not known are null. */
    static AuditState of(
            LocalDate plannedFrom,
            LocalDate actualFrom,
            LocalDate actualTo,
            LocalDate closedOn,
            LocalDate today) {
        if (closedOn != null) {
            return CLOSED;
        }
        if (actualTo != null) {
            return HELD;
        }
        if (actualFrom != null) {
            return UNDER_WAY;
        }
        return today.isAfter(plannedFrom) ? LATE : PLANNED;
    }

    /** QUA-42: that an audit {@code a} is in this state. */
    Condition condition(LocalDate today) {
        return switch (this) {
            case CLOSED -> Condition.of("a.closedOn is not null");
            case HELD -> Condition.of(NOT_CLOSED + "a.actualTo is not null");
            case UNDER_WAY ->
                    Condition.of(NOT_CLOSED + "a.actualTo is null and a.actualFrom is not null");
            case LATE -> Condition.of(NOT_BEGUN + " < ?", today);
            case PLANNED -> Condition.of(NOT_BEGUN + " >= ?", today);
        };
    }
}
