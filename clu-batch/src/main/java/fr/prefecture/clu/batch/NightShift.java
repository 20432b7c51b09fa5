package fr.prefecture.clu.batch;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/** The one door by which jobs, which nobody calls, reach the boundaries. */
@Stateless
@RunAs(Roles.NIGHT)
@PermitAll
public class NightShift {

    /** Works in the caller's transaction, if there is one. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public <T> T work(Supplier<T> task) {
        return task.get();
    }

    /** Works in one transaction: the caller's, or a new one. */
    public <T> T together(Supplier<T> task) {
        return task.get();
    }

    /** Works in a transaction of its own, whatever becomes of the caller's. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T apart(Supplier<T> task) {
        return task.get();
    }

    /** As {@link #work(Supplier)}, without an answer. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void perform(Runnable task) {
        task.run();
    }
}
