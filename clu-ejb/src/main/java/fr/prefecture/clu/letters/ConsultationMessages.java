package fr.prefecture.clu.letters;

import fr.prefecture.clu.mail.Draft;
import fr.prefecture.clu.mail.MessageSource;
import fr.prefecture.clu.mail.Recipient;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;

/** The e-mail that asks a member what they think of the templates. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.NIGHT})
@RunAs(Roles.QUALITY)
public class ConsultationMessages implements MessageSource {

    @EJB ConsultationMails mails;

    @Override
    public String kind() {
        return ConsultationSendings.ASKING;
    }

    @Override
    public Draft draft(String subjectKey, int number, Recipient recipient) {
        return mails.draft(kind(), Long.parseLong(subjectKey), Long.parseLong(recipient.key()));
    }
}
