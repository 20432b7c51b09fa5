package fr.prefecture.clu.batch.indicators;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/**
 * The door by which the job, which nobody calls, reads the figures of all features: as one who may
 * read them all.
 */
@Stateless
@RunAs(Roles.QUALITY)
@PermitAll
public class IndicatorShift {

    /** Works in a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T apart(Supplier<T> task) {
        return task.get();
    }

    /** Works without one. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void perform(Runnable task) {
        task.run();
    }
}
