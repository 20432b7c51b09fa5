package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** A document that the auditors want to read about one month before they come. */
@Entity
@Table(name = "quality_requested_document")
public class RequestedDocument extends Versioned {

    static final int LONGEST_LABEL = 200;
    static final int LONGEST_NUMBER = 60;

    @ManyToOne
    @JoinColumn(name = "audit_id")
    private Audit audit;

    private String label;

    @Column(name = "label_key")
    private String key;

    private String holder;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "given_on")
    private LocalDate givenOn;

    @Column(name = "evidence_number")
    private String evidence = "";

    protected RequestedDocument() {}

    /**
     * @param holder who gives it, as a service or a function; may be empty
     * @throws RuleBroken when it has no name, a text is too long, or it is due once the audit has
     *     begun
     */
    RequestedDocument(Audit audit, String label, String holder, LocalDate dueOn) {
        this.audit = audit;
        this.key = keyOf(label);
        this.label = AuditText.line(label, LONGEST_LABEL);
        this.holder = AuditText.line(holder, LONGEST_LABEL);
        if (!dueOn.isBefore(audit.plannedFrom())) {
            throw new RuleBroken("quality.document.due.late", audit.plannedFrom());
        }
        this.dueOn = dueOn;
    }

    /** QUA-50: one name is one document. */
    static String keyOf(String label) {
        String folded = Folded.key(AuditText.line(label, LONGEST_LABEL));
        if (folded.isEmpty()) {
            throw new RuleBroken("quality.document.label.missing");
        }
        return folded.substring(0, Math.min(LONGEST_LABEL, folded.length()));
    }

    /**
     * @param evidence the number of the piece of evidence that it is; may be empty
     */
    void give(LocalDate on, String evidence) {
        this.evidence = AuditText.line(evidence, LONGEST_NUMBER);
        if (givenOn == null) {
            this.givenOn = on;
        }
    }

    /** It was not given after all. */
    void takeBack() {
        this.givenOn = null;
        this.evidence = "";
    }

    Audit audit() {
        return audit;
    }

    String label() {
        return label;
    }

    RequestedDocumentRow row(LocalDate today) {
        return new RequestedDocumentRow(
                id(),
                audit.id(),
                label,
                holder,
                dueOn,
                Optional.ofNullable(givenOn),
                evidence,
                givenOn == null && today.isAfter(dueOn));
    }

    /** For the history. */
    String written() {
        return (AuditText.written("label", label)
                        + AuditText.written("holder", holder)
                        + AuditText.written("dueOn", dueOn)
                        + AuditText.written("givenOn", givenOn == null ? "" : givenOn)
                        + AuditText.written("evidence", evidence))
                .strip();
    }
}
