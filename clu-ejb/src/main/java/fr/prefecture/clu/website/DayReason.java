package fr.prefecture.clu.website;

/** Why a day is expected to be updated, or not. */
public enum DayReason {
    RULE,
    HOLIDAY,
    CLOSED,
    /** The rule does not name this day of the week. */
    WEEKDAY
}
