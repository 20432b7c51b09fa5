package fr.prefecture.clu.backup;

import fr.prefecture.clu.shared.RuleBroken;
import jakarta.ejb.ApplicationException;

/** A backup is not made, not read, or not brought back; its key is that of the fault. */
@ApplicationException(rollback = true)
public class BackupRefused extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private final BackupFault fault;
    private final String detail;

    BackupRefused(BackupFault fault) {
        this(fault, "");
    }

    BackupRefused(BackupFault fault, String detail) {
        super("BackupFault." + fault.name());
        this.fault = fault;
        this.detail = detail;
    }

    BackupRefused(BackupFault fault, Exception cause) {
        this(fault, String.valueOf(cause.getMessage()));
        initCause(cause);
    }

    public BackupFault fault() {
        return fault;
    }

    /** The sentence of the command line, and what it is about. */
    String sentence() {
        return detail.isEmpty() ? fault.sentence() : fault.sentence() + " (" + detail + ")";
    }
}
