package fr.prefecture.clu.account;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.PlainText;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.mail.Draft;
import fr.prefecture.clu.mail.MessageSource;
import fr.prefecture.clu.mail.Recipient;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CPT-25: the e-mail of somebody who is invited: where to come in, how, and whom to ask. */
@Stateless
@RolesAllowed(Roles.NIGHT)
public class AgentInvitationMessages implements MessageSource {

    static final String KIND = "account.invitation";
    static final String TEMPLATE = "mail-invitation";

    @EJB Papers papers;

    @Override
    public String kind() {
        return KIND;
    }

    /** It says nothing of the roles, nor of who invites. */
    @Override
    public Draft draft(String subjectKey, int number, Recipient recipient) {
        Paper paper =
                papers.write(
                        TEMPLATE,
                        "invitation-" + subjectKey,
                        values(
                                recipient.address(),
                                Settings.oidcName(),
                                Settings.address(),
                                Settings.contact()),
                        Print.STANDARD);
        return new Draft(
                paper.title(), PlainText.of(paper), body(paper), Optional.empty(), List.of());
    }

    /**
     * @param address where people find the product
     * @param contact of those who can help
     */
    static Map<String, Object> values(
            String invited, String provider, String address, Optional<String> contact) {
        return Map.of(
                "invited", invited,
                "provider", provider,
                "address", address,
                "contact", contact.orElse(""),
                "person",
                        Map.of(
                                "posted",
                                false,
                                "name",
                                "",
                                "format",
                                "STANDARD",
                                "address",
                                List.of()));
    }

    private static String body(Paper paper) {
        String xhtml = paper.xhtml();
        int from = xhtml.indexOf('>', xhtml.indexOf("<body")) + 1;
        return xhtml.substring(from, xhtml.lastIndexOf("</body>"));
    }
}
