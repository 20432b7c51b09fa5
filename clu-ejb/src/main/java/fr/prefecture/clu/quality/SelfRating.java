package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;

/** How a structure says that it keeps one commitment in a year. */
@Entity
@Table(name = "quality_self_rating")
public class SelfRating extends Versioned {

    /** Read by queries only. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne
    @JoinColumn(name = "assessment_id")
    private SelfAssessment assessment;

    @Column(name = "commitment_id")
    private long commitmentId;

    @Enumerated(EnumType.STRING)
    private Compliance compliance;

    private String remark;
    private String improvement;
    private boolean carried;

    protected SelfRating() {}

    SelfRating(SelfAssessment assessment, RatingTerms terms) {
        this.assessment = assessment;
        this.commitmentId = terms.commitmentId();
        say(terms);
    }

    /** QUA-53: what was said the year before waits to be confirmed. */
    SelfRating carriedTo(SelfAssessment next) {
        SelfRating copy = new SelfRating(next, terms());
        copy.carried = true;
        return copy;
    }

    void say(RatingTerms terms) {
        this.compliance = terms.compliance().orElse(null);
        this.remark = terms.remark();
        this.improvement = terms.improvement();
        this.carried = false;
    }

    boolean says(RatingTerms terms) {
        return terms().equals(terms);
    }

    boolean isCarried() {
        return carried;
    }

    boolean isRated() {
        return compliance != null && !carried;
    }

    long commitmentId() {
        return commitmentId;
    }

    RatingTerms terms() {
        return new RatingTerms(commitmentId, Optional.ofNullable(compliance), remark, improvement);
    }

    /** For the history, whole. */
    String written() {
        return (compliance == null ? "-" : compliance.name())
                + (remark.isEmpty() ? "" : "\nremark=" + remark)
                + (improvement.isEmpty() ? "" : "\nimprovement=" + improvement);
    }
}
