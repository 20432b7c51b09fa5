package fr.prefecture.clu.document;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.AlertSource;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Set;

/** DOC-2: brings refused templates to the attention of the administrator. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TemplateAlerts implements AlertSource {

    @EJB Templates templates;

    @Override
    public List<Alert> alerts() {
        return templates.refusals().stream()
                .map(
                        refusal ->
                                new Alert(
                                        AlertLevel.ERROR,
                                        "document.alert.refused",
                                        List.of(refusal.template(), refusal.line()),
                                        "/admin/modeles",
                                        Set.of(Roles.ADMINISTRATOR)))
                .toList();
    }
}
