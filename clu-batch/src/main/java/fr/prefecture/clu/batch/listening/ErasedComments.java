package fr.prefecture.clu.batch.listening;

import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.listening.Comments;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** ECO-41: erases what people wrote in surveys once it has been kept long enough. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ErasedComments {

    @EJB NightShift shift;
    @EJB Comments comments;

    @Schedule(hour = "*", minute = "50", persistent = false)
    void clear() {
        shift.perform(comments::erase);
    }
}
