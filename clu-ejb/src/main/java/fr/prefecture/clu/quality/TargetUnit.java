package fr.prefecture.clu.quality;

/** In what a target's threshold is said, and its indicator measured. */
public enum TargetUnit {
    PERCENT,
    SECONDS,
    MINUTES,
    RINGS,
    DAYS,
    WORKING_DAYS,
    MONTHS,
    COUNT
}
