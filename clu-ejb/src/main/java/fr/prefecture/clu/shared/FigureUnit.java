package fr.prefecture.clu.shared;

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
    DAYS
}
