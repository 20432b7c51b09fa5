package fr.prefecture.clu.batch.listening;

import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.listening.ComplaintTexts;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** ECO-93: erases the words of complaints that have been closed long enough. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForgottenComplaints {

    @EJB NightShift shift;
    @EJB ComplaintTexts texts;

    @Schedule(hour = "*", minute = "50", persistent = false)
    void erase() {
        shift.perform(texts::erase);
    }
}
