package fr.prefecture.clu.quality;

import java.util.Optional;

/**
 * What is said of one commitment in a self-assessment.
 *
 * @param improvement what could be done better
 */
public record RatingTerms(
        long commitmentId, Optional<Compliance> compliance, String remark, String improvement) {

    public static final int LONGEST_TEXT = 1500;

    /**
     * @throws fr.prefecture.clu.shared.RuleBroken when a text is too long
     */
    public RatingTerms {
        remark = AuditText.checked(remark, LONGEST_TEXT);
        improvement = AuditText.checked(improvement, LONGEST_TEXT);
    }

    boolean isEmpty() {
        return compliance.isEmpty() && remark.isEmpty() && improvement.isEmpty();
    }
}
