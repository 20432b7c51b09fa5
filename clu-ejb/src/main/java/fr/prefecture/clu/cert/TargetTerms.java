package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;

/**
 * What a target says.
 *
 * @param threshold in calendar days
 * @param source who says so
 */
public record TargetTerms(BigDecimal threshold, String source, FigureTarget.Status status) {

    static final int LONGEST_SOURCE = 200;
    static final int MOST_DAYS = 999;

    /**
     * @throws RuleBroken when the days are none or too many, or the source is missing or too long
     */
    public TargetTerms {
        if (threshold.signum() <= 0 || threshold.compareTo(BigDecimal.valueOf(MOST_DAYS)) > 0) {
            throw new RuleBroken("cert.target.threshold", threshold, MOST_DAYS);
        }
        source = source.strip();
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            throw new RuleBroken("cert.target.source.length", LONGEST_SOURCE, source.length());
        }
    }
}
