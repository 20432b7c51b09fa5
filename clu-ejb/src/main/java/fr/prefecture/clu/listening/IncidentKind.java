package fr.prefecture.clu.listening;

/** What happened, and from which side. */
public enum IncidentKind {
    USER_RUDENESS(true),
    USER_INSULT(true),
    USER_THREAT(true),
    USER_AGGRESSION(true),
    USER_DAMAGE(true),
    STAFF_DISREGARD(false),
    STAFF_REFUSAL(false),
    STAFF_INSULT(false);

    private final boolean fromUser;

    IncidentKind(boolean fromUser) {
        this.fromUser = fromUser;
    }

    /** Whether it came from a user, and was suffered by the staff. */
    public boolean isFromUser() {
        return fromUser;
    }
}
