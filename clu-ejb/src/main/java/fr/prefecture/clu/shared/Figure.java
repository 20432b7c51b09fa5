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
 */
public record Figure(
        String code,
        BigDecimal numerator,
        BigDecimal denominator,
        FigureUnit unit,
        FigureTarget target,
        LocalDate dataDate,
        String page,
        String absence) {

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
        this(code, numerator, denominator, unit, target, dataDate, page, "");
    }

    /** What is shown, with one decimal at most; nothing rather than 0 when nothing is known. */
    public Optional<BigDecimal> value() {
        if (numerator == null) {
            return Optional.empty();
        }
        if (unit == FigureUnit.COUNT) {
            return Optional.of(numerator);
        }
        if (denominator.signum() == 0) {
            return Optional.empty();
        }
        boolean share = unit == FigureUnit.PERCENT || unit == FigureUnit.POINTS;
        BigDecimal dividend = share ? numerator.multiply(HUNDRED) : numerator;
        return Optional.of(dividend.divide(denominator, 1, RoundingMode.HALF_UP));
    }

    public FigureTarget.Verdict verdict() {
        Optional<BigDecimal> value = value();
        if (value.isEmpty()) {
            return FigureTarget.Verdict.UNAVAILABLE;
        }
        return target == null ? FigureTarget.Verdict.UNJUDGED : target.judge(value.get());
    }
}
