package fr.prefecture.clu.indicators;

import fr.prefecture.clu.mail.Draft;
import fr.prefecture.clu.mail.MessageSource;
import fr.prefecture.clu.mail.Recipient;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;

/** The e-mail that reminds a service of what it has not given. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.NIGHT})
@RunAs(Roles.QUALITY)
public class RoundReminderMessages implements MessageSource {

    @EJB RoundReminders reminders;

    @Override
    public String kind() {
        return RoundReminders.KIND;
    }

    @Override
    public Draft draft(String subjectKey, int number, Recipient recipient) {
        return reminders.draft(Long.parseLong(subjectKey), number, Long.parseLong(recipient.key()));
    }
}
