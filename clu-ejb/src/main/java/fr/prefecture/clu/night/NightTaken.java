package fr.prefecture.clu.night;

import jakarta.ejb.ApplicationException;

/**
 * A run of a job wanted to write for a night that is no longer its own; what it wanted to write is
 * rolled back.
 */
@ApplicationException(rollback = true)
public class NightTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NightTaken(Lease lease) {
        super("Night " + lease.night() + " is no longer of run " + lease.run());
    }
}
