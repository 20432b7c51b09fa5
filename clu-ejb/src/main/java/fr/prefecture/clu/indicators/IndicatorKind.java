package fr.prefecture.clu.indicators;

/** Who says the values of an indicator. */
public enum IndicatorKind {
    /** The product itself, every night, from what the features count. */
    COMPUTED,
    /** People, each value with its author and its proof. */
    MANUAL
}
