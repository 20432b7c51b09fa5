package fr.prefecture.clu.quality;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionRow;
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
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the audits bring to the attention of those who prepare them. QUA-51, QUA-52 */
@Stateless
@PermitAll
@RunAs(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditAlerts implements AlertSource {

    /** An audit that nobody has planned is first recalled that many days before. */
    static final int DAYS_TO_PLAN = 90;

    /** It presses from that many days before; an audit that is planned is announced then. */
    static final int DAYS_TO_PRESS = 30;

    private static final String LIST = "/audits";
    private static final Set<String> FOLLOWERS = Set.of(Roles.QUALITY, Roles.SECRETARY_GENERAL);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Audits audits;
    @EJB AuditCycles cycles;
    @EJB RequestedDocuments documents;
    @EJB ActionItems actions;

    /** A finding with the action that answers to it. */
    private record Found(long auditId, FindingKind kind, Optional<ActionRow> action) {}

    @Override
    public List<Alert> alerts() {
        LocalDate today = audits.today();
        List<AuditRow> all = audits.all();
        Map<Long, List<Found>> found = found();
        List<Alert> alerts = new ArrayList<>();
        for (CycleRow row : cycles.of(all)) {
            row.expected().stream()
                    .filter(one -> !today.isBefore(one.by().minusDays(DAYS_TO_PLAN)))
                    .map(one -> expected(row, one, today))
                    .forEach(alerts::add);
        }
        for (AuditRow row : all) {
            announce(row, today, alerts);
            recall(
                    row,
                    found.getOrDefault(row.id(), List.of()),
                    Audits.externalAfter(row, all).map(AuditRow::begins),
                    alerts);
        }
        return alerts;
    }

    private static Alert expected(CycleRow row, ExpectedAudit one, LocalDate today) {
        boolean over = today.isAfter(one.by());
        boolean pressing = !today.isBefore(one.by().minusDays(DAYS_TO_PRESS));
        return new Alert(
                pressing ? AlertLevel.WARNING : AlertLevel.INFORMATION,
                (over ? "quality.alert.overdue." : "quality.alert.expected.") + one.kind().name(),
                List.of(row.structure().name(), one.by()),
                LIST,
                FOLLOWERS);
    }

    private void announce(AuditRow row, LocalDate today, List<Alert> alerts) {
        if (row.state() == AuditState.PLANNED
                && !today.isBefore(row.begins().minusDays(DAYS_TO_PRESS))) {
            long missing = documents.of(row.id()).stream().filter(one -> !one.isGiven()).count();
            alerts.add(
                    new Alert(
                            missing == 0 ? AlertLevel.INFORMATION : AlertLevel.WARNING,
                            "quality.alert.soon." + row.terms().kind().name(),
                            List.of(row.structure(), row.begins(), missing),
                            LIST + "/" + row.id(),
                            FOLLOWERS));
        }
    }

    /** Those of all audits, by the number of the audit. */
    private Map<Long, List<Found>> found() {
        List<Object[]> all =
                em.createQuery(
                                "select f.id, f.audit.id, f.kind from AuditFinding f",
                                Object[].class)
                        .getResultList();
        Map<String, ActionRow> answers =
                actions.ofOrigin(
                        Findings.SUBJECT, all.stream().map(row -> String.valueOf(row[0])).toList());
        return all.stream()
                .map(
                        row ->
                                new Found(
                                        (Long) row[1],
                                        (FindingKind) row[2],
                                        Optional.ofNullable(answers.get(String.valueOf(row[0])))))
                .collect(Collectors.groupingBy(Found::auditId));
    }

    /** QUA-52 */
    private static void recall(
            AuditRow row, List<Found> found, Optional<LocalDate> external, List<Alert> alerts) {
        if (row.state() != AuditState.HELD && row.state() != AuditState.CLOSED) {
            return;
        }
        long open =
                found.stream()
                        .filter(one -> one.kind().isToCorrect() && one.action().isEmpty())
                        .count();
        if (open > 0) {
            alerts.add(
                    alert("quality.alert.withoutAction." + row.terms().kind().name(), row, open));
        }
        long after =
                found.stream()
                        .filter(one -> Findings.isAfter(one.action(), external))
                        .filter(one -> !one.action().orElseThrow().isFinished())
                        .count();
        if (after > 0) {
            alerts.add(alert("quality.alert.afterExternal", row, after));
        }
    }

    private static Alert alert(String key, AuditRow row, long count) {
        return new Alert(
                AlertLevel.WARNING,
                key,
                List.of(row.structure(), row.begins(), count),
                LIST + "/" + row.id(),
                FOLLOWERS);
    }
}
