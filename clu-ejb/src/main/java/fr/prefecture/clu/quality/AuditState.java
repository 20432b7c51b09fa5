package fr.prefecture.clu.quality;

/** How far an audit is, which follows from its dates. QUA-42 */
public enum AuditState {
    PLANNED,
    /** Its first planned day has passed, and nobody says that it has begun. */
    LATE,
    UNDER_WAY,
    HELD,
    CLOSED
}
