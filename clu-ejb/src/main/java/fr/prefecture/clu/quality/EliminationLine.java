package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;

/** A piece of evidence on an elimination slip, as it stood when the slip was made. */
@Entity
@Table(name = "quality_elimination_line")
public class EliminationLine extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "elimination_id")
    private EliminationSlip slip;

    private int position;

    @ManyToOne(optional = false)
    @JoinColumn(name = "evidence_id")
    private Evidence evidence;

    private String title;
    private String service;

    @Column(name = "obtained_on")
    private LocalDate obtainedOn;

    @Column(name = "rule_name")
    private String rule;

    private int years;

    @Enumerated(EnumType.STRING)
    private FinalDisposition disposition;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "withdrawal_reason")
    private String withdrawal;

    @Column(name = "file_count")
    private int files;

    @Column(name = "byte_count")
    private long size;

    private boolean retained;

    protected EliminationLine() {}

    EliminationLine(
            EliminationSlip slip, int position, Evidence evidence, List<AttachmentRow> given) {
        this.slip = slip;
        this.position = position;
        this.evidence = evidence;
        this.title = evidence.title();
        this.service = evidence.service();
        this.obtainedOn = evidence.obtainedOn();
        this.rule = evidence.retention().map(one -> one.terms().name()).orElse("");
        this.years = evidence.retention().map(one -> one.terms().years()).orElse(0);
        this.disposition = evidence.disposition();
        this.dueOn = evidence.dueOn().orElseThrow();
        this.withdrawal = evidence.withdrawalReason();
        this.files = given.size();
        this.size = given.stream().mapToLong(AttachmentRow::size).sum();
    }

    /** QUA-27 */
    void retain() {
        retained = true;
    }

    EliminationSlip slip() {
        return slip;
    }

    Evidence evidence() {
        return evidence;
    }

    EliminationLineRow row() {
        return new EliminationLineRow(
                position,
                evidence.id(),
                title,
                service,
                obtainedOn,
                rule,
                years,
                disposition,
                dueOn,
                withdrawal,
                files,
                size,
                retained);
    }
}
