package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.DeviationGrade;
import fr.prefecture.clu.quality.FindingKind;
import fr.prefecture.clu.quality.FindingRow;
import fr.prefecture.clu.quality.FindingTerms;
import java.util.Optional;

/** What is typed of a finding. */
public class FindingForm {

    private FindingKind kind;
    private DeviationGrade grade;
    private Long commitment;
    private String text;
    private String evidence;

    void begin(FindingTerms terms) {
        kind = terms.kind();
        grade = terms.grade().orElse(null);
        commitment = terms.commitmentId().orElse(null);
        text = terms.text();
        evidence = terms.evidence();
    }

    FindingTerms terms() {
        return new FindingTerms(
                kind,
                Optional.ofNullable(grade),
                Optional.ofNullable(commitment),
                text == null ? "" : text,
                evidence == null ? "" : evidence);
    }

    /**
     * @param named how the commitment is called that was typed
     */
    AuditConflict against(FindingRow kept, String named) {
        FindingTerms typed = terms();
        return new AuditConflict()
                .with(
                        "quality.finding.kind",
                        AuditWords.finding(kept.terms()),
                        AuditWords.finding(typed))
                .with("quality.finding.commitment", kept.commitment(), named)
                .with("quality.finding.text", kept.terms().text(), typed.text())
                .with("quality.finding.evidence", kept.terms().evidence(), typed.evidence());
    }

    public FindingKind getKind() {
        return kind;
    }

    public void setKind(FindingKind kind) {
        this.kind = kind;
    }

    public DeviationGrade getGrade() {
        return grade;
    }

    public void setGrade(DeviationGrade grade) {
        this.grade = grade;
    }

    public Long getCommitment() {
        return commitment;
    }

    public void setCommitment(Long commitment) {
        this.commitment = commitment;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }
}
