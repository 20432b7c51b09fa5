package fr.prefecture.clu.listening;

/** What was done about it. */
public enum IncidentMeasure {
    NONE,
    CALMED,
    COLLEAGUE,
    ENDED,
    WRITTEN_REMINDER,
    SECURITY,
    POLICE_REPORT,
    APOLOGY,
    STAFF_REMINDER,
    STAFF_SUPPORT
}
