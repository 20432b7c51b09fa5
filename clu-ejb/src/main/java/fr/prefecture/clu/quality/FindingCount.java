package fr.prefecture.clu.quality;

/**
 * How many findings an audit has.
 *
 * @param withoutAction those that are to be put right and that no action answers to
 */
public record FindingCount(long findings, long withoutAction) {

    public static final FindingCount NONE = new FindingCount(0, 0);
}
