package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The sheet of a deviation, from its description to the day on which it is put right. */
@Entity
@Table(name = "quality_deviation")
public class DeviationSheet extends Versioned {

    @OneToOne
    @JoinColumn(name = "finding_id")
    private AuditFinding finding;

    private String description;
    private String cause;
    private String treatment;

    @Column(name = "corrective_action")
    private String correctiveAction;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private String verification;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    protected DeviationSheet() {}

    /**
     * @throws RuleBroken as {@link #say}
     */
    DeviationSheet(AuditFinding finding, DeviationTerms terms, LocalDate today) {
        this.finding = finding;
        say(terms, today);
    }

    /**
     * QUA-47: also once the audit is closed, for verification comes later.
     *
     * @throws RuleBroken when the finding is no deviation, or the day of closing is to come or
     *     before the audit
     */
    void say(DeviationTerms terms, LocalDate today) {
        if (finding.kind() != FindingKind.DEVIATION) {
            throw new RuleBroken("quality.deviation.noDeviation");
        }
        LocalDate begun =
                finding.audit().terms().actualFrom().orElse(finding.audit().plannedFrom());
        if (terms.dueOn().filter(day -> day.isBefore(begun)).isPresent()) {
            throw new RuleBroken("quality.deviation.due.beforeAudit", begun);
        }
        if (terms.closedOn().filter(day -> day.isAfter(today) || day.isBefore(begun)).isPresent()) {
            throw new RuleBroken("quality.deviation.close.day", begun);
        }
        this.description = terms.description();
        this.cause = terms.cause();
        this.treatment = terms.treatment();
        this.correctiveAction = terms.correctiveAction();
        this.dueOn = terms.dueOn().orElse(null);
        this.verification = terms.verification();
        this.closedOn = terms.closedOn().orElse(null);
    }

    AuditFinding finding() {
        return finding;
    }

    DeviationRow row() {
        return new DeviationRow(
                finding.id(),
                version(),
                new DeviationTerms(
                        description,
                        cause,
                        treatment,
                        correctiveAction,
                        Optional.ofNullable(dueOn),
                        verification,
                        Optional.ofNullable(closedOn)));
    }

    /** For the history, each field for itself: together they are too long for a state. */
    Map<String, String> written() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("description", description);
        fields.put("cause", cause);
        fields.put("treatment", treatment);
        fields.put("correctiveAction", correctiveAction);
        fields.put("dueOn", dueOn == null ? "" : dueOn.toString());
        fields.put("verification", verification);
        fields.put("closedOn", closedOn == null ? "" : closedOn.toString());
        return fields;
    }
}
