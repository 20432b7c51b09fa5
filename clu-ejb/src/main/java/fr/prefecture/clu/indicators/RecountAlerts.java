package fr.prefecture.clu.indicators;

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

/** IND-55: that months say something else since a release. */
@Stateless
@PermitAll
@RunAs(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RecountAlerts implements AlertSource {

    @EJB Recounts recounts;

    @Override
    public List<Alert> alerts() {
        long months = recounts.unread();
        return months == 0
                ? List.of()
                : List.of(
                        new Alert(
                                AlertLevel.WARNING,
                                "indicators.alert.recounted",
                                List.of(months),
                                "/indicateurs/recalcul",
                                Set.of(Roles.QUALITY)));
    }
}
