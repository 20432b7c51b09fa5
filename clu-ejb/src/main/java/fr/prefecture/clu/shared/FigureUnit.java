package fr.prefecture.clu.shared;

import java.math.BigDecimal;

/** What a figure is counted in. */
public enum FigureUnit {
    /** The numerator as a percentage of the denominator. */
    PERCENT,
    /** The same where the numerator is a difference, and may be negative. */
    POINTS,
    /** The numerator alone. */
    COUNT,
    /** Seconds: the numerator divided by the denominator. */
    SECONDS,
    /** Days: the numerator divided by the denominator. */
    DAYS;

    /**
     * A number as it was shown: without the zeros that a column adds; a share or a mean with the
     * one decimal that each has, or the two that it was shown with.
     */
    public BigDecimal shown(BigDecimal stored) {
        BigDecimal plain = stored.stripTrailingZeros();
        int fewest = this == COUNT ? 0 : 1;
        return plain.scale() < fewest ? plain.setScale(fewest) : plain;
    }
}
