package fr.prefecture.clu.committee;

import fr.prefecture.clu.mail.Draft;
import fr.prefecture.clu.mail.MessageSource;
import fr.prefecture.clu.mail.Recipient;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;

/** The e-mail that says that a meeting will not take place. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.NIGHT})
@RunAs(Roles.QUALITY)
public class CancellationMails implements MessageSource {

    @EJB MemberMails mails;

    @Override
    public String kind() {
        return Dispatch.Kind.CANCELLATION.mail();
    }

    @Override
    public Draft draft(String subjectKey, int number, Recipient recipient) {
        return mails.draft(
                Dispatch.Kind.CANCELLATION,
                Long.parseLong(subjectKey),
                number,
                Long.parseLong(recipient.key()));
    }
}
