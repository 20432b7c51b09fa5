package fr.prefecture.clu.account;

import fr.prefecture.clu.document.PaperExamples;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.Map;
import java.util.Optional;

/** An invented person who is invited, to try the template with. */
@Stateless
@PermitAll
public class AgentInvitationExamples implements PaperExamples {

    @Override
    public Map<String, Map<String, ?>> examples() {
        return Map.of(
                AgentInvitationMessages.TEMPLATE,
                AgentInvitationMessages.values(
                        "camille.exemple@prefecture.example",
                        "ProConnect",
                        "https://clu.prefecture.example",
                        Optional.of("qualite@prefecture.example")));
    }
}
