package fr.prefecture.clu.shared;

/** What the log of security tells of, each by its own name, which alerts look for. */
public enum SecurityEvent {
    LOG_IN(false),
    LOG_IN_REFUSED(true),
    LOCKED(true),
    LOG_OUT(false),
    DENIED(true),
    FOREIGN_ORIGIN(true),
    BODY_REFUSED(true),
    FILE_REFUSED(true),
    FORM_REFUSED(true),
    ACCOUNT_OPENED(false),
    ROLES_CHANGED(false),
    ACCOUNT_DEACTIVATED(false),
    ACCOUNT_REACTIVATED(false),
    ACCOUNT_UNLOCKED(false),
    PASSWORD_GIVEN(false),
    PASSWORD_CHOSEN(false),
    BACKUP_ASKED(false),
    BACKUP_TAKEN(false),
    RESTORE_ASKED(false);

    private final boolean refusal;

    SecurityEvent(boolean refusal) {
        this.refusal = refusal;
    }

    /** Whether somebody was stopped: logged as a warning. */
    boolean isRefusal() {
        return refusal;
    }
}
