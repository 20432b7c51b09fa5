package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.RuleBroken;
import java.util.Optional;

/**
 * What auditors state.
 *
 * @param grade of a deviation only, when the auditors say it
 * @param evidence what was seen
 */
public record FindingTerms(
        FindingKind kind,
        Optional<DeviationGrade> grade,
        Optional<Long> commitmentId,
        String text,
        String evidence) {

    public static final int LONGEST_TEXT = 2000;
    public static final int LONGEST_EVIDENCE = 1500;

    /**
     * QUA-44
     *
     * @throws RuleBroken when nothing is stated, too much is, or a grade is given to what is no
     *     deviation
     */
    public FindingTerms {
        text = AuditText.checked(text, LONGEST_TEXT);
        evidence = AuditText.checked(evidence, LONGEST_EVIDENCE);
        if (text.isEmpty()) {
            throw new RuleBroken("quality.finding.text.missing");
        }
        if (grade.isPresent() && kind != FindingKind.DEVIATION) {
            throw new RuleBroken("quality.finding.grade.noDeviation");
        }
    }
}
