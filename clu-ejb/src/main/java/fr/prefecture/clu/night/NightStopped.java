package fr.prefecture.clu.night;

import jakarta.ejb.ApplicationException;

/**
 * NIT-17: a run of a job wanted to write for a night that somebody has asked to stop; what it
 * wanted to write is rolled back.
 */
@ApplicationException(rollback = true)
public class NightStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NightStopped(Lease lease) {
        super("Night " + lease.night() + " was asked to stop");
    }
}
