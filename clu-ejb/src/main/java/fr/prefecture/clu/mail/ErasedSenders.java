package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;

/**
 * The e-mails of people who are erased: an administrator, who reads none of them, has them removed
 * as the night does.
 */
@Stateless
@RunAs(Roles.NIGHT)
@RolesAllowed(Roles.ADMINISTRATOR)
public class ErasedSenders {

    @EJB ReceivedMails mails;

    /** With its files; one that is gone already is left so. */
    public void forget(long receivedId) {
        mails.forget(receivedId);
    }
}
