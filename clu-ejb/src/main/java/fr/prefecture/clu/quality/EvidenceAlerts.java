package fr.prefecture.clu.quality;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the evidence brings to the attention of who keeps it: what is about to expire, or is due.
 */
@Stateless
@PermitAll
@RunAs(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EvidenceAlerts implements AlertSource {

    private static final Set<String> KEEPERS = Set.of(Roles.QUALITY);

    @EJB Evidences evidences;
    @EJB Eliminations eliminations;

    @Override
    public List<Alert> alerts() {
        List<Alert> alerts = new ArrayList<>();
        long near = evidences.expiring();
        if (near > 0) {
            alerts.add(
                    new Alert(
                            AlertLevel.WARNING,
                            "quality.evidence.alert.expiring",
                            List.of(near),
                            "/preuves?etat=expire-bientot",
                            KEEPERS));
        }
        long due = eliminations.countDue();
        if (due > 0) {
            alerts.add(
                    new Alert(
                            AlertLevel.INFORMATION,
                            "quality.elimination.alert.due",
                            List.of(due),
                            "/preuves/eliminations",
                            KEEPERS));
        }
        return alerts;
    }
}
