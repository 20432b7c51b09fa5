package fr.prefecture.clu.actions;

import fr.prefecture.clu.list.Ask;
import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.AlertSource;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Set;

/** What the plan of action brings to the attention of those who answer for it. */
@Stateless
@PermitAll
@RunAs(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ActionAlerts implements AlertSource {

    private static final Set<String> FOLLOWERS = Set.of(Roles.QUALITY, Roles.SECRETARY_GENERAL);

    @EJB ActionLists lists;

    @Override
    public List<Alert> alerts() {
        int late = lists.late(Ask.all("echeance"));
        return late == 0
                ? List.of()
                : List.of(
                        new Alert(
                                AlertLevel.WARNING,
                                "actions.alert.late",
                                List.of(late),
                                "/actions?retard=oui",
                                FOLLOWERS));
    }
}
