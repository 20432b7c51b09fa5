package fr.prefecture.clu.quality;

/** On which side of its threshold a figure is good. */
public enum TargetOperator {
    AT_LEAST,
    AT_MOST
}
