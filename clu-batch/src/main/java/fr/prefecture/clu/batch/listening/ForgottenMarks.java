package fr.prefecture.clu.batch.listening;

import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.listening.StaffSurveys;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** ECO-29: destroys who answered a staff survey, once it has ended by itself. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForgottenMarks {

    @EJB NightShift shift;
    @EJB StaffSurveys staff;

    @Schedule(hour = "*", minute = "5", persistent = false)
    void clear() {
        shift.perform(staff::forget);
    }
}
