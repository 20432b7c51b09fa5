package fr.prefecture.clu.batch.mail;

import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.mail.ReceivedMails;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** MEL-22: clears away the received e-mails that have been kept long enough. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForgottenMails {

    @EJB NightShift shift;
    @EJB ReceivedMails mails;

    @Schedule(hour = "*", minute = "35", persistent = false)
    void clear() {
        shift.perform(mails::tidy);
    }
}
