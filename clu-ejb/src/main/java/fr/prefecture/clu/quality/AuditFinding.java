package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** What an audit found, from the day on which it is noted to the action that answers to it. */
@Entity
@Table(name = "quality_finding")
public class AuditFinding extends Versioned {

    @ManyToOne
    @JoinColumn(name = "audit_id")
    private Audit audit;

    @Column(name = "finding_number")
    private int number;

    @Column(name = "entry_key")
    private String entry;

    @Enumerated(EnumType.STRING)
    private FindingKind kind;

    @Enumerated(EnumType.STRING)
    private DeviationGrade grade;

    @Column(name = "commitment_id")
    private Long commitmentId;

    @Column(name = "finding_text")
    private String text;

    @Column(name = "evidence_text")
    private String evidence;

    @Column(name = "action_id")
    private Long actionId;

    @Column(name = "noted_by")
    private String notedBy;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected AuditFinding() {}

    /**
     * @throws RuleBroken when the audit is closed
     */
    AuditFinding(Audit audit, int number, String entry, FindingTerms terms, String by, Instant at) {
        audit.checkOpen();
        this.audit = audit;
        this.number = number;
        this.entry = entry;
        this.notedBy = by;
        say(terms, by, at);
    }

    /**
     * @param withSheet whether a deviation sheet is written of it
     * @throws RuleBroken when the audit is closed, or a deviation that has a sheet becomes another
     *     kind
     */
    void change(FindingTerms terms, boolean withSheet, String by, Instant at) {
        audit.checkOpen();
        if (withSheet && terms.kind() != FindingKind.DEVIATION) {
            throw new RuleBroken("quality.finding.kind.sheet");
        }
        say(terms, by, at);
    }

    private void say(FindingTerms terms, String by, Instant at) {
        this.kind = terms.kind();
        this.grade = terms.grade().orElse(null);
        this.commitmentId = terms.commitmentId().orElse(null);
        this.text = terms.text();
        this.evidence = terms.evidence();
        this.changedBy = by;
        this.changedAt = at;
    }

    /** QUA-48 */
    void becomes(long action) {
        this.actionId = action;
    }

    /**
     * QUA-46
     *
     * @throws RuleBroken when it has an action, or the audit is closed
     */
    void checkRemovable() {
        audit.checkOpen();
        if (actionId != null) {
            throw new RuleBroken("quality.finding.remove.action");
        }
    }

    Audit audit() {
        return audit;
    }

    int number() {
        return number;
    }

    FindingKind kind() {
        return kind;
    }

    String text() {
        return text;
    }

    Optional<Long> actionId() {
        return Optional.ofNullable(actionId);
    }

    Optional<Long> commitmentId() {
        return Optional.ofNullable(commitmentId);
    }

    FindingTerms terms() {
        return new FindingTerms(
                kind,
                Optional.ofNullable(grade),
                Optional.ofNullable(commitmentId),
                text,
                evidence);
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** QUA-45: whole, so that a text that somebody wrote over can be read again. */
    String written() {
        return "number="
                + number
                + "\nkind="
                + kind
                + (grade == null ? "" : " " + grade)
                + (commitmentId == null ? "" : "\ncommitment=" + commitmentId)
                + (actionId == null ? "" : "\naction=" + actionId)
                + "\ntext="
                + text
                + (evidence.isEmpty() ? "" : "\nevidence=" + evidence);
    }
}
