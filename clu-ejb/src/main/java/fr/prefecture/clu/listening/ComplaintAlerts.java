package fr.prefecture.clu.listening;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the complaints bring to the attention of those who answer them. ECO-95 */
@Stateless
@PermitAll
@RunAs(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ComplaintAlerts implements AlertSource {

    /** An answer is recalled from that many days before its last one. */
    static final int DAYS_TO_RECALL = 3;

    private static final String LIST = "/reclamations?etat=";
    private static final Set<String> FOLLOWERS = Set.of(Roles.QUALITY, Roles.SECRETARY_GENERAL);

    @EJB Complaints complaints;

    @Override
    public List<Alert> alerts() {
        LocalDate today = complaints.today();
        List<ComplaintRow> rows = complaints.awaited(today.plusDays(DAYS_TO_RECALL));
        List<Alert> alerts = new ArrayList<>();
        for (boolean accessibility : new boolean[] {true, false}) {
            List<ComplaintRow> of =
                    rows.stream()
                            .filter(
                                    row ->
                                            accessibility
                                                    == (row.kind() == ComplaintKind.ACCESSIBILITY))
                            .toList();
            String word =
                    accessibility ? "listening.alert.accessibility." : "listening.alert.complaint.";
            long late = of.stream().filter(ComplaintRow::late).count();
            if (late > 0) {
                alerts.add(alert(AlertLevel.WARNING, word + "late", late, "en-retard"));
            }
            long soon = of.stream().filter(row -> isSoon(row, today)).count();
            if (soon > 0) {
                alerts.add(alert(AlertLevel.INFORMATION, word + "soon", soon, "a-traiter"));
            }
        }
        return alerts;
    }

    private static Alert alert(AlertLevel level, String key, long count, String state) {
        return new Alert(level, key, List.of(count), LIST + state, FOLLOWERS);
    }

    private static boolean isSoon(ComplaintRow row, LocalDate today) {
        return row.state() == ComplaintState.TO_ANSWER
                && row.dueOn()
                        .filter(last -> !last.minusDays(DAYS_TO_RECALL).isAfter(today))
                        .isPresent();
    }
}
