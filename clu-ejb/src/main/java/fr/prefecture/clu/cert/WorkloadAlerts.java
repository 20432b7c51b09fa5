package fr.prefecture.clu.cert;

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

/** What the centre brings to the attention of those who answer for it: CERT-14, CERT-20. */
@Stateless
@PermitAll
@RunAs(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WorkloadAlerts implements AlertSource {

    private static final Set<String> FOLLOWERS =
            Set.of(Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL);

    @EJB Workloads workloads;

    @Override
    public List<Alert> alerts() {
        List<Alert> alerts = new ArrayList<>();
        List<Checkpoint> unexplained = workloads.unexplained();
        if (!unexplained.isEmpty()) {
            alerts.add(
                    alert(
                            "cert.alert.mismatch",
                            List.of((long) unexplained.size()),
                            "/cert?periode=" + unexplained.get(0).statement().span()));
        }
        List<String> late = workloads.late();
        if (!late.isEmpty()) {
            alerts.add(alert("cert.alert.late", List.of(String.join(", ", late)), "/cert"));
        }
        return alerts;
    }

    private static Alert alert(String key, List<Object> arguments, String page) {
        return new Alert(AlertLevel.WARNING, key, arguments, page, FOLLOWERS);
    }
}
