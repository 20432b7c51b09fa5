package fr.prefecture.clu.deliveries;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * DEL-9: brings sources that are silent to the attention of those who answer for them. The weeks of
 * the CERT have an alert of their own, CERT-20.
 */
@Stateless
@PermitAll
@RunAs(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DeliveryAlerts implements AlertSource {

    @EJB AwaitedSources sources;

    @Override
    public List<Alert> alerts() {
        return sources.silent(EnumSet.of(SourceKind.SWITCHBOARD, SourceKind.WEBSITE)).stream()
                .map(
                        row ->
                                new Alert(
                                        AlertLevel.WARNING,
                                        row.kind() == SourceKind.SWITCHBOARD
                                                ? "deliveries.alert.switchboard"
                                                : "deliveries.alert.site",
                                        List.of(row.name(), (long) row.silent(), row.last()),
                                        row.page(),
                                        Set.of(
                                                Roles.QUALITY,
                                                Roles.ADMINISTRATOR,
                                                row.kind().role())))
                .toList();
    }
}
