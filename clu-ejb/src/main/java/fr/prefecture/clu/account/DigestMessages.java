package fr.prefecture.clu.account;

import fr.prefecture.clu.mail.Draft;
import fr.prefecture.clu.mail.MessageSource;
import fr.prefecture.clu.mail.Recipient;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;

/** The e-mails of those who wish to be told what calls for attention. */
@Stateless
@RolesAllowed(Roles.NIGHT)
public class DigestMessages implements MessageSource {

    static final String KIND = "account.digest";

    @EJB Digests digests;

    @Override
    public String kind() {
        return KIND;
    }

    /**
     * @param subjectKey the login
     * @throws RuleBroken when what was told has been forgotten
     */
    @Override
    public Draft draft(String subjectKey, int number, Recipient recipient) {
        DigestText told =
                digests.told(subjectKey, number)
                        .orElseThrow(() -> new RuleBroken("account.digest.forgotten"));
        return new Draft(told.subject(), told.text(), told.page(), Optional.empty(), List.of());
    }
}
