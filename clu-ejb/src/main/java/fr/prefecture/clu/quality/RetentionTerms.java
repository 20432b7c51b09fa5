package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.RuleBroken;
import java.util.Optional;

/**
 * What a retention rule says.
 *
 * @param name of the kind of document
 * @param years of use for the administration
 * @param validityMonths for how long such a document usually proves something: a proposal
 * @param source who says so
 */
public record RetentionTerms(
        String name,
        int years,
        RetentionStart starts,
        FinalDisposition disposition,
        Optional<Integer> validityMonths,
        String source,
        FigureTarget.Status status) {

    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_SOURCE = 400;
    private static final int MOST_YEARS = 100;
    private static final int MOST_MONTHS = 120;

    /** QUA-22 */
    public RetentionTerms {
        name = name.strip();
        source = source.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new RuleBroken("quality.retention.name", LONGEST_NAME, name.length());
        }
        if (years < 0 || years > MOST_YEARS) {
            throw new RuleBroken("quality.retention.years", MOST_YEARS);
        }
        validityMonths
                .filter(months -> months < 1 || months > MOST_MONTHS)
                .ifPresent(
                        months -> {
                            throw new RuleBroken("quality.retention.months", MOST_MONTHS);
                        });
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            throw new RuleBroken("quality.retention.source", LONGEST_SOURCE, source.length());
        }
    }
}
