package fr.prefecture.clu.listening;

/** What a time limit is counted in. */
public enum LimitUnit {
    WORKING_DAYS,
    CALENDAR_DAYS,
    MONTHS
}
