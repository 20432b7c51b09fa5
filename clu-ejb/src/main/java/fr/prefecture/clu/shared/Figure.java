package fr.prefecture.clu.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One figure of one month, with all that makes it readable.
 *
 * @param code feature and noun, such as {@code switchboard.answerRate}: the key of its name
 * @param numerator null when there is no data
 * @param denominator null when the unit needs none; 0 when there was nothing to count
 * @param target null when none is in force
 * @param dataDate the day of the last data, null when there is none
 * @param page the path of the page that explains it, with its query
 * @param absence the key of the sentence that says why nothing is known although there are data;
 *     empty otherwise
 * @param caveats what limits what it says
 */
public record Figure(
        String code,
        BigDecimal numerator,
        BigDecimal denominator,
        FigureUnit unit,
        FigureTarget target,
        LocalDate dataDate,
        String page,
        String absence,
        FigureCaveats caveats) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Figure {
        if (denominator == null && unit != FigureUnit.COUNT && numerator != null) {
            throw new IllegalArgumentException(code + " needs a denominator");
        }
    }

    /** One of which nothing is to be said but its value. */
    public Figure(
            String code,
            BigDecimal numerator,
            BigDecimal denominator,
            FigureUnit unit,
            FigureTarget target,
            LocalDate dataDate,
            String page) {
        this(code, numerator, denominator, unit, target, dataDate, page, "", FigureCaveats.NONE);
    }

    /** The same, with what limits it. */
    public Figure with(FigureCaveats limits) {
        return new Figure(
                code, numerator, denominator, unit, target, dataDate, page, absence, limits);
    }

    /** The same, held against another target. */
    public Figure against(FigureTarget other) {
        return new Figure(
                code, numerator, denominator, unit, other, dataDate, page, absence, caveats);
    }

    /**
     * What is shown, with one decimal, or two where one would hide on which side of its target it
     * lies; nothing rather than 0 when nothing is known.
     */
    public Optional<BigDecimal> value() {
        if (!isKnown()) {
            return Optional.empty();
        }
        if (unit == FigureUnit.COUNT) {
            return Optional.of(numerator);
        }
        return Optional.of(
                target == null
                        ? dividend().divide(denominator, 1, RoundingMode.HALF_UP)
                        : target.shown(dividend(), denominator));
    }

    /** By its exact value, and only as far as its caveats let it prove anything. */
    public FigureTarget.Verdict verdict() {
        if (!isKnown()) {
            return FigureTarget.Verdict.UNAVAILABLE;
        }
        if (target == null) {
            return FigureTarget.Verdict.UNJUDGED;
        }
        boolean counted = unit == FigureUnit.COUNT;
        if (!caveats.allowVerdict(counted ? Long.MAX_VALUE : denominator.longValue())) {
            return FigureTarget.Verdict.UNDECIDED;
        }
        BigDecimal divisor = counted ? BigDecimal.ONE : denominator;
        return caveats.lowerBound()
                ? target.judgeLowerBound(dividend(), divisor)
                : target.judge(dividend(), divisor);
    }

    private boolean isKnown() {
        return numerator != null && (unit == FigureUnit.COUNT || denominator.signum() != 0);
    }

    private BigDecimal dividend() {
        boolean share = unit == FigureUnit.PERCENT || unit == FigureUnit.POINTS;
        return share ? numerator.multiply(HUNDRED) : numerator;
    }
}
