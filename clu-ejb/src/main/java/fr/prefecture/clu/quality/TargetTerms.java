package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a target says; its unit is its indicator's.
 *
 * @param validUntil its last day, if it has one
 * @param source who says so
 */
public record TargetTerms(
        TargetOperator operator,
        BigDecimal threshold,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        String source,
        FigureTarget.Status status) {

    static final int MOST = 99_999;

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /**
     * @throws RuleBroken when the threshold is negative, too large or too fine, the target ends
     *     before it begins, or the source is missing or too long
     */
    public TargetTerms {
        threshold = IndicatorTarget.plain(threshold);
        if (threshold.signum() < 0
                || threshold.compareTo(BigDecimal.valueOf(MOST)) > 0
                || threshold.scale() > IndicatorTarget.DECIMALS) {
            throw new RuleBroken(
                    "quality.target.threshold.wrong", threshold, MOST, IndicatorTarget.DECIMALS);
        }
        if (validFrom.isBefore(FIRST)) {
            throw new RuleBroken("quality.target.from.wrong", validFrom);
        }
        if (validUntil.isPresent() && validUntil.get().isBefore(validFrom)) {
            throw new RuleBroken("quality.target.ends", validFrom, validUntil.get());
        }
        source = source(source);
    }

    static String source(String said) {
        String source = said.strip().replaceAll("\\s+", " ");
        if (source.isEmpty() || source.length() > IndicatorTarget.LONGEST_SOURCE) {
            throw new RuleBroken(
                    "quality.target.source", IndicatorTarget.LONGEST_SOURCE, source.length());
        }
        return source;
    }
}
