package fr.prefecture.clu.batch;

import fr.prefecture.clu.shared.Bin;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** COR-9: what has been in the bin for 30 days goes for good. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EmptiedBin {

    @EJB NightShift shift;
    @EJB Bin bin;

    @Schedule(hour = "*", minute = "25", persistent = false)
    void empty() {
        shift.perform(bin::empty);
    }
}
