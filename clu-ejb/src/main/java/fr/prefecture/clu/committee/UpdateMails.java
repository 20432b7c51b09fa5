package fr.prefecture.clu.committee;

import fr.prefecture.clu.mail.Draft;
import fr.prefecture.clu.mail.MessageSource;
import fr.prefecture.clu.mail.Recipient;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;

/** The e-mail that says that day, hour or place have changed. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.NIGHT})
@RunAs(Roles.QUALITY)
public class UpdateMails implements MessageSource {

    @EJB MemberMails mails;

    @Override
    public String kind() {
        return Dispatch.Kind.UPDATE.mail();
    }

    @Override
    public Draft draft(String subjectKey, int number, Recipient recipient) {
        return mails.draft(
                Dispatch.Kind.UPDATE,
                Long.parseLong(subjectKey),
                number,
                Long.parseLong(recipient.key()));
    }
}
